package io.github.schedulegateway.identity;

import java.util.Optional;

import io.github.schedulegateway.graph.EmbeddedNeo4j;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the secret comes from under which hashes of e-mail addresses are kept. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	private static final Logger log = LoggerFactory.getLogger(IdentityConfiguration.class);

	/**
	 * The configured one, or else the one beside the embedded graph: several gateways on
	 * one server would each make another.
	 */
	@Bean
	PersonKeys personKeys(@Value("${schedule.identity.secret:#{null}}") @Nullable String configured,
			ObjectProvider<EmbeddedNeo4j> embedded) {
		EmbeddedNeo4j server = embedded.getIfAvailable();
		if (configured != null && !configured.isBlank()) {
			return new PersonKeys(Optional.of(new IdentitySecret(configured)));
		}
		if (server != null) {
			return new PersonKeys(Optional.of(new IdentitySecret(SecretFile.in(server.folder()))));
		}
		log.info("People are not told by hashes of their e-mail addresses: schedule.identity.secret is not set");
		return new PersonKeys(Optional.empty());
	}

}
