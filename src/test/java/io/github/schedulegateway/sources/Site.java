package io.github.schedulegateway.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A web site that publishes one schedule, and behaves as it is told. */
final class Site implements AutoCloseable {

	/** The page of a session with four talks, of which three have somebody to give it. */
	static final String PAGE = page();

	private final HttpServer server;

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final Map<String, String> headers = new HashMap<>();

	private volatile String text = PAGE;

	private volatile int status = 200;

	private volatile boolean tells;

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private volatile CountDownLatch asked = new CountDownLatch(1);

	Site() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	URI url(String path) {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + path);
	}

	/** The paths that were asked for, each with the validators that were sent. */
	List<String> requests() {
		return this.requests;
	}

	Site holds(String document) {
		this.text = document;
		return this;
	}

	Site answers(int code) {
		this.status = code;
		return this;
	}

	Site says(String header, String value) {
		this.headers.put(header, value);
		return this;
	}

	/** From now on it sends validators, and 304 to who sends them back. */
	Site tellsWhetherItChanged() {
		this.tells = true;
		return this;
	}

	/** Answers are held back until {@link #open}. */
	Site shut() {
		this.asked = new CountDownLatch(1);
		this.gate = new CountDownLatch(1);
		return this;
	}

	void open() {
		this.gate.countDown();
	}

	void awaitRequest() throws InterruptedException {
		this.asked.await();
	}

	@Override
	public void close() {
		open();
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String known = exchange.getRequestHeaders().getFirst("If-None-Match");
		this.requests.add(exchange.getRequestURI().getPath() + ((known != null) ? " " + known : ""));
		this.asked.countDown();
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		String etag = "\"" + this.text.hashCode() + "\"";
		this.headers.forEach(exchange.getResponseHeaders()::set);
		if (this.tells) {
			exchange.getResponseHeaders().set("ETag", etag);
		}
		if (this.tells && etag.equals(known)) {
			exchange.sendResponseHeaders(304, -1);
		}
		else {
			byte[] body = this.text.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, body.length);
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	private static String page() {
		try {
			return Files.readString(Path.of("src/test/resources/formats/indico/dump-head-en_GB.txt"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
