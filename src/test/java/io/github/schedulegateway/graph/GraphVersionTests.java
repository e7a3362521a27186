package io.github.schedulegateway.graph;

import java.time.Duration;
import java.time.Instant;

import io.github.schedulegateway.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SuppressWarnings("NullAway.Init")
class GraphVersionTests {

	private static Driver driver;

	@BeforeAll
	static void connect() {
		driver = EmbeddedServer.connect();
	}

	@AfterAll
	static void close() {
		EmbeddedServer.wipe(driver);
		driver.close();
	}

	@Test
	void staysAsLongAsNobodyWrites() {
		GraphVersion version = new GraphVersion(driver, Duration.ZERO);
		String before = version.current(soon());
		driver.executableQuery("MATCH (n) RETURN count(n)").execute();
		assertThat(version.current(soon())).isEqualTo(before);
		assertThat(new GraphVersion(driver, Duration.ZERO).current(soon())).isEqualTo(before);
	}

	@Test
	void changesWhoeverWrites() {
		GraphVersion version = new GraphVersion(driver, Duration.ZERO);
		String before = version.current(soon());
		try (Driver other = EmbeddedServer.connect()) {
			other.executableQuery("CREATE (:Sketch)").execute();
		}
		assertThat(version.current(soon())).isNotEqualTo(before);
	}

	@Test
	void isAskedForNoOftenerThanConfigured() {
		GraphVersion version = new GraphVersion(driver, Duration.ofMinutes(1));
		String before = version.current(soon());
		driver.executableQuery("CREATE (:Sketch)").execute();
		assertThat(version.current(soon())).isEqualTo(before);
	}

	@Test
	void isNotAskedForWhenTheTimeIsOver() {
		assertThatExceptionOfType(GraphTrouble.Late.class)
			.isThrownBy(() -> new GraphVersion(driver, Duration.ZERO).current(Instant.now().minusSeconds(1)));
	}

	private static Instant soon() {
		return Instant.now().plusSeconds(10);
	}

}
