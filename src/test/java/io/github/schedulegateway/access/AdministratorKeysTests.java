package io.github.schedulegateway.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = AdministratorKeysTests.Graph.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AdministratorKeysTests {

	private static DatabaseManagementService database;

	private final List<AdminKey> shown = new ArrayList<>();

	@Autowired
	private AccessKeys stored;

	@Autowired
	private Neo4jClient client;

	private AdministratorKeys keys;

	@BeforeAll
	static void startDatabase(@TempDir Path folder) {
		database = new DatabaseManagementServiceBuilder(folder).setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("localhost", 0))
			.setConfig(GraphDatabaseSettings.pagecache_memory, 64L * 1024 * 1024)
			.build();
	}

	@AfterAll
	static void stopDatabase() {
		database.shutdown();
	}

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry properties) {
		properties.add("spring.neo4j.uri",
				() -> "bolt://" + ((GraphDatabaseAPI) database.database("neo4j")).getDependencyResolver()
					.resolveDependency(ConnectorPortRegister.class)
					.getLocalAddress(ConnectorType.BOLT));
	}

	@BeforeEach
	void empty() {
		this.stored.deleteAll();
		this.keys = new AdministratorKeys(null, () -> this.stored);
	}

	@Test
	void makesAFirstKeyOnceAndKeepsOnlyItsHash() {
		this.keys.makeFirst(this.shown::add);
		this.keys.makeFirst(this.shown::add);

		assertThat(this.shown).hasSize(1);
		String secret = this.shown.getFirst().secret();
		assertThat(this.keys.authenticate(bearer(secret)).isAuthenticated()).isTrue();
		assertThat(this.stored.findAll()).singleElement()
			.satisfies((key) -> assertThat(key.sha256()).isEqualTo(AdminKey.sha256(secret)).hasSize(64))
			.satisfies((key) -> assertThat(key.version()).isNotNull());
		assertThat(this.client.query("MATCH (n) RETURN properties(n) AS all").fetch().all().toString())
			.doesNotContain(secret);
	}

	@Test
	void knowsTheKeysOfAnEarlierStart() {
		this.keys.makeFirst(this.shown::add);

		AdministratorKeys restarted = new AdministratorKeys(null, () -> this.stored);

		assertThat(restarted.authenticate(bearer(this.shown.getFirst().secret())).getAuthorities())
			.extracting(Object::toString)
			.containsExactly("ROLE_ADMIN");
	}

	@Test
	void makesNoKeyWhereOneIsConfigured() {
		AdministratorKeys configured = new AdministratorKeys("a key that somebody chose", () -> this.stored);

		configured.makeFirst(this.shown::add);

		assertThat(this.shown).isEmpty();
		assertThat(this.stored.count()).isZero();
		assertThat(configured.authenticate(bearer("a key that somebody chose")).isAuthenticated()).isTrue();
	}

	@Test
	void refusesEveryKeyWhereThereIsNone() {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.keys.authenticate(bearer("a key that nobody has")));
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> this.keys.authenticate(bearer("")));
	}

	@Test
	void saysThatKeysCannotBeCheckedWhereTheGraphIsOutOfReach() {
		AdministratorKeys cutOff = new AdministratorKeys(null, () -> {
			throw new IllegalStateException("out of reach");
		});

		assertThatExceptionOfType(AuthenticationServiceException.class)
			.isThrownBy(() -> cutOff.authenticate(bearer("a key that somebody chose")));
	}

	private static Authentication bearer(String key) {
		return new PreAuthenticatedAuthenticationToken("bearer", key);
	}

	/** Spring Data Neo4j on this package's repositories, and nothing else. */
	@EnableAutoConfiguration(excludeName = "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration")
	@EnableNeo4jRepositories
	static class Graph {

	}

}
