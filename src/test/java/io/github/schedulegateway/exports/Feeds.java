package io.github.schedulegateway.exports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.ImportResult;
import io.github.schedulegateway.imports.Importer;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import org.springframework.context.ApplicationContext;

/** The gateway as those meet it who fetch schedules, and the importer that fills it. */
final class Feeds {

	static final String KEY = "a key of more than sixteen characters";

	private final HttpClient client = HttpClient.newHttpClient();

	private final Driver driver;

	private final Importer importer;

	private final int port;

	private @Nullable List<Schedule> held;

	Feeds(ApplicationContext context) {
		this.driver = context.getBean(Driver.class);
		this.importer = context.getBean(Importer.class);
		this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/** The graph with these schedules and nothing else, made anew where it is not. */
	Feeds holding(List<Schedule> schedules) {
		if (!schedules.equals(this.held)) {
			EmbeddedServer.wipe(this.driver);
			schedules.forEach(this::add);
			this.held = schedules;
		}
		return this;
	}

	ImportResult add(Schedule schedule) {
		this.held = null;
		return this.importer.importSchedule(schedule, "test", "test", "none", new ImportOptions(false, true, null));
	}

	/** The ids of what has a label, by name. */
	String id(String label, String name) {
		return this.driver.executableQuery("MATCH (n {name: $name}) WHERE $label IN labels(n) RETURN n.id AS id")
			.withParameters(Map.of("name", name, "label", label))
			.execute()
			.records()
			.getFirst()
			.get("id")
			.asString();
	}

	HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		return send("GET", path, "", headers);
	}

	HttpResponse<String> send(String method, String path, String body, String... headers)
			throws IOException, InterruptedException {
		return this.client.send(request(method, path, HttpRequest.BodyPublishers.ofString(body), headers),
				HttpResponse.BodyHandlers.ofString());
	}

	HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
		return this.client.send(request("GET", path, HttpRequest.BodyPublishers.noBody(), headers),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	HttpResponse<String> put(String path, byte[] body, String... headers) throws IOException, InterruptedException {
		this.held = null;
		return this.client.send(request("PUT", path, HttpRequest.BodyPublishers.ofByteArray(body), headers),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).method(method, body);
		return (headers.length > 0) ? request.headers(headers).build() : request.build();
	}

	static String header(HttpResponse<?> response, String name) {
		return String.join(", ",
				response.headers().map().getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
	}

}
