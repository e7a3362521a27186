package io.github.schedulegateway.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScheduleDownloadTests {

	private static final int LIMIT = 10_000;

	private final ScheduleDownload download = new ScheduleDownload(settings(true));

	private HttpServer server = server();

	@BeforeEach
	void start() {
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	@AfterEach
	void stop() throws IOException {
		this.server.stop(0);
		this.download.destroy();
	}

	@Test
	void fetchesADocumentWithItsAddressAndEncoding() {
		serve("/page", (exchange) -> {
			String agent = exchange.getRequestHeaders().getFirst("User-Agent");
			exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=\"ISO-8859-1\"");
			answer(exchange, 200, ("Koutný " + agent).getBytes(StandardCharsets.ISO_8859_1));
		});
		SourceDocument document = this.download.fetch(url("/page"));
		assertThat(document.text()).isEqualTo("Koutný schedule-gateway");
		assertThat(document.url()).isEqualTo(url("/page"));
		assertThat(document.name()).isEqualTo(url("/page").toString());
	}

	@Test
	void followsRedirectsToTheLastAddress() {
		redirect("/old", "new");
		serve("/new", (exchange) -> answer(exchange, 200, "here".getBytes(StandardCharsets.UTF_8)));
		SourceDocument document = this.download.fetch(url("/old"));
		assertThat(document.text()).isEqualTo("here");
		assertThat(document.url()).isEqualTo(url("/new"));
	}

	@Test
	void refusesRedirectsThatLeadNowhere() {
		redirect("/round", "/round");
		redirect("/file", "file:///etc/hostname");
		redirect("/secret", "http://user:pass@localhost/");
		assertRefused("/round", "is redirected more than 5 times");
		assertRefused("/file", "is not an address of HTTP or HTTPS");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> this.download.fetch(url("/secret")))
			.withMessage("localhost: an address with credentials is not fetched");
	}

	@Test
	void asksOnlyForWhatHasChanged() {
		Validators known = new Validators("\"1\"", "Wed, 14 Sep 2022 09:00:00 GMT");
		serve("/page", (exchange) -> {
			exchange.getResponseHeaders().set("ETag", known.etag());
			exchange.getResponseHeaders().set("Last-Modified", known.lastModified());
			boolean same = known.equals(new Validators(exchange.getRequestHeaders().getFirst("If-None-Match"),
					exchange.getRequestHeaders().getFirst("If-Modified-Since")));
			answer(exchange, same ? 304 : 200, same ? new byte[0] : "here".getBytes(StandardCharsets.UTF_8));
		});
		redirect("/old", "/page");
		assertThat(this.download.fetch(url("/page"), Validators.NONE)).get()
			.extracting(ScheduleDownload.Download::validators)
			.isEqualTo(known);
		assertThat(this.download.fetch(url("/page"), known)).isEmpty();
		assertThat(this.download.fetch(url("/old"), known)).isEmpty();
	}

	@Test
	void refusesToHearOfNoChangeWithoutHavingAsked() {
		serve("/page", (exchange) -> answer(exchange, 304, new byte[0]));
		assertRefused("/page", "answered with status 304");
	}

	@ParameterizedTest
	@CsvSource({ "120, PT2M", "soon,", "-1,", "99999999999," })
	void saysHowLongTheServerWantsToBeLeftAlone(String asked, @Nullable Duration understood) {
		serve("/busy", (exchange) -> {
			exchange.getResponseHeaders().set("Retry-After", asked);
			answer(exchange, 503, new byte[0]);
		});
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> this.download.fetch(url("/busy")))
			.satisfies((refused) -> assertThat(refused.retryAfter()).isEqualTo(understood));
	}

	@Test
	void understandsADateToComeBackAt() {
		serve("/busy", (exchange) -> {
			exchange.getResponseHeaders()
				.set("Retry-After",
						DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1)));
			answer(exchange, 429, new byte[0]);
		});
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> this.download.fetch(url("/busy")))
			.satisfies((refused) -> assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(58),
					Duration.ofMinutes(61)));
	}

	@Test
	void keepsKeysInAddressesToItself() {
		serve("/page", (exchange) -> answer(exchange, 200, "here".getBytes(StandardCharsets.UTF_8)));
		serve("/gone", (exchange) -> answer(exchange, 410, new byte[0]));
		redirect("/old", "/gone?key=hidden");
		SourceDocument document = this.download.fetch(url("/page?key=hidden"));
		assertThat(document.name()).isEqualTo(url("/page") + "?key=…");
		assertThat(document.url()).isEqualTo(url("/page"));
		assertThat(this.download.fetch(url("/page/0b1f2c3d-4e5f-6071-8293-a4b5c6d7e8f9")).url()).isNull();
		for (String path : List.of("/gone?key=hidden", "/old?key=hidden")) {
			assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> this.download.fetch(url(path)))
				.withMessage(url("/gone") + "?key=…: answered with status 410");
		}
	}

	@Test
	void refusesRedirectsToAddressesThatAreNotPublic() throws IOException {
		PublicAddresses others = new PublicAddresses();
		ScheduleDownload publicly = new ScheduleDownload(settings(false), new SystemDefaultDnsResolver() {

			@Override
			public InetAddress[] resolve(String host) throws UnknownHostException {
				return host.equals("public.example") ? new InetAddress[] { InetAddress.getLoopbackAddress() }
						: others.resolve(host);
			}

		});
		serve("/secret", (exchange) -> answer(exchange, 200, "secret".getBytes(StandardCharsets.UTF_8)));
		serve("/here", (exchange) -> answer(exchange, 200, "here".getBytes(StandardCharsets.UTF_8)));
		redirect("/to-us", url("/secret").toString());
		URI site = URI.create("http://public.example:" + this.server.getAddress().getPort());
		assertThat(publicly.fetch(site.resolve("/here")).text()).isEqualTo("here");
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> publicly.fetch(site.resolve("/to-us")))
			.withMessage(url("/secret") + ": is at an address that is not public");
		publicly.destroy();
	}

	@Test
	void refusesAnyOtherStatus() {
		serve("/gone", (exchange) -> answer(exchange, 404, new byte[0]));
		assertRefused("/gone", "answered with status 404");
	}

	@Test
	void refusesWhatIsTooLargeAlsoWhenExpanded() {
		serve("/large", (exchange) -> answer(exchange, 200, new byte[LIMIT + 1]));
		serve("/bomb", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Encoding", "gzip");
			answer(exchange, 200, gzip(new byte[5_000_000]));
		});
		assertRefused("/large", "is larger than 10000 bytes");
		assertRefused("/bomb", "is larger than 10000 bytes");
	}

	@Test
	void refusesAServerThatDripsBeyondTheDeadline() {
		serve("/slow", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			try (OutputStream body = exchange.getResponseBody()) {
				for (int i = 0; i < 100; i++) {
					body.write('x');
					body.flush();
					Thread.sleep(100);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		long start = System.nanoTime();
		assertRefused("/slow", "did not answer in full within 2000 ms");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
	}

	@Test
	void refusesWhatDoesNotListen() {
		int port = this.server.getAddress().getPort();
		this.server.stop(0);
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> this.download.fetch(URI.create("http://localhost:" + port + "/")))
			.withMessageContaining("cannot be fetched");
		this.server = server();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://localhost:%d/", "http://127.0.0.1:%d/", "http://127.1:%d/", "http://2130706433:%d/",
					"http://0.0.0.0:%d/", "http://[::1]:%d/", "http://[::ffff:127.0.0.1]:%d/", "http://10.1.2.3:%d/" })
	void refusesAddressesThatAreNotPublic(String address) throws IOException {
		ScheduleDownload publicly = new ScheduleDownload(settings(false));
		serve("/", (exchange) -> answer(exchange, 200, "secret".getBytes(StandardCharsets.UTF_8)));
		URI url = URI.create(address.formatted(this.server.getAddress().getPort()));
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> publicly.fetch(url))
			.withMessageMatching(".*: (?:is at an address that is not public|names no host)");
		publicly.destroy();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://example.org/", "file:///etc/hostname", "http:///page", "mailto:a@example.org",
			"page.html" })
	void refusesOtherSchemes(String url) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> this.download.fetch(URI.create(url)))
			.withMessageStartingWith(url + ": ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
			"100.127.255.255", "0.1.2.3", "192.0.2.1", "198.19.0.1", "224.0.0.1", "255.255.255.255", "::1", "::",
			"fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "2002:7f00:1::", "64:ff9b::7f00:1" })
	void tellsAddressesThatAreNotPublic(String address) throws UnknownHostException {
		assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.32.0.1", "198.20.0.1", "223.255.255.255",
			"2606:4700::1111", "2a00:1450::1" })
	void tellsAddressesThatArePublic(String address) throws UnknownHostException {
		assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
	}

	private void assertRefused(String path, String reason) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> this.download.fetch(url(path)))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private URI url(String path) {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + path);
	}

	private void serve(String path, HttpHandler handler) {
		this.server.createContext(path, handler);
	}

	private void redirect(String from, String to) {
		serve(from, (exchange) -> {
			exchange.getResponseHeaders().set("Location", to);
			answer(exchange, 302, new byte[0]);
		});
	}

	private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		if (body.length > 0) {
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(output)) {
			gzip.write(bytes);
		}
		return output.toByteArray();
	}

	private static HttpServer server() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ImportSettings settings(boolean allowPrivateAddresses) {
		return new ImportSettings(DataSize.ofBytes(LIMIT), Duration.ofSeconds(2), allowPrivateAddresses);
	}

}
