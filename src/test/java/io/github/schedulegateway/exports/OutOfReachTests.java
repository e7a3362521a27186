package io.github.schedulegateway.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "schedule.admin-key=" + Feeds.KEY)
@ContextConfiguration(initializers = OutOfReachTests.Cable.class)
@DirtiesContext
class OutOfReachTests {

	@Autowired
	private ApplicationContext context;

	@Test
	void saysSoWithinTwoSecondsAndIsWellAgainAfterwards() throws Exception {
		Feeds feeds = new Feeds(this.context).holding(List.of(Regatta.schedule()));
		Cable.cut();
		for (String path : List.of("/conferences/regatta-2024/schedule.json", "/conferences/regatta-2024/schedule.ics",
				"/speakers/speaker_00000000000000000000/talks.ics")) {
			Instant start = Instant.now();
			HttpResponse<String> response = feeds.get(path);
			assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
			isTold(response);
		}
		isTold(feeds.put("/conferences/regatta-2024/schedule", "<schedule/>".getBytes(StandardCharsets.UTF_8),
				"Authorization", "Bearer " + Feeds.KEY));

		Cable.mend();
		assertThat(feeds.get("/conferences/regatta-2024/schedule.json").statusCode()).isEqualTo(200);
	}

	private static void isTold(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(Feeds.header(response, "Retry-After")).isEqualTo("5");
		assertThat(Feeds.header(response, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(response.body()).contains("out of reach").doesNotContainPattern("(?i)exception|neo4j|localhost");
	}

	/** Leads to the server of the tests, and can be cut. */
	static final class Cable implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();

		private static volatile boolean cut;

		static void cut() throws IOException {
			cut = true;
			for (Socket socket : OPEN) {
				socket.close();
			}
		}

		static void mend() {
			cut = false;
		}

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			new EmbeddedServer().initialize(context);
			URI server = URI.create(context.getEnvironment().getRequiredProperty("spring.neo4j.uri"));
			try {
				ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				Thread.ofVirtual().start(() -> accept(socket, server));
				TestPropertyValues.of("spring.neo4j.uri=bolt://localhost:" + socket.getLocalPort()).applyTo(context);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void accept(ServerSocket socket, URI server) {
			try (socket) {
				while (true) {
					Socket client = socket.accept();
					if (cut) {
						client.close();
						continue;
					}
					Socket there = new Socket(server.getHost(), server.getPort());
					OPEN.addAll(List.of(client, there));
					Thread.ofVirtual().start(() -> lead(client, there));
					Thread.ofVirtual().start(() -> lead(there, client));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void lead(Socket from, Socket to) {
			try (from; to) {
				from.getInputStream().transferTo(to.getOutputStream());
			}
			catch (IOException ex) {
				// cut
			}
		}

	}

}
