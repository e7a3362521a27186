package io.github.schedulegateway.graph;

import java.net.URI;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts a Neo4j server where none is configured. */
@Configuration(proxyBeanMethods = false)
class EmbeddedConfiguration {

	// each nested class is found by the scan on its own, so each has the condition

	private static final String SERVER = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder";

	@Configuration(proxyBeanMethods = false)
	@Conditional(NoServerSet.class)
	@ConditionalOnClass(name = SERVER)
	@EnableConfigurationProperties(EmbeddedSettings.class)
	static class Embedded {

		@Bean(destroyMethod = "close")
		EmbeddedNeo4j embeddedNeo4j(EmbeddedSettings settings) {
			return EmbeddedNeo4j.start(settings.data(), settings.boltPort());
		}

		@Bean
		Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j server) {
			return new Neo4jConnectionDetails() {

				@Override
				public URI getUri() {
					return server.uri();
				}

				@Override
				public AuthToken getAuthToken() {
					return AuthTokens.basic(server.username(), server.password());
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(NoServerSet.class)
	@ConditionalOnMissingClass(SERVER)
	static class Absent {

		@Bean
		Neo4jConnectionDetails noConnection() {
			throw new NoServerConfigured();
		}

	}

}
