package io.github.schedulegateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Knows administrators by the key they bear: the configured one, or else those of the
 * graph.
 */
final class AdministratorKeys implements AuthenticationProvider {

	private static final GrantedAuthority ADMINISTRATOR = new SimpleGrantedAuthority("ROLE_ADMIN");

	private final @Nullable String configured;

	private final Supplier<@Nullable AccessKeys> stored;

	private volatile List<String> known = List.of();

	/**
	 * Keys of one of two places.
	 * @param configured in plain text, at least 16 characters; blank is none
	 * @param stored the graph's, where there is a graph
	 */
	AdministratorKeys(@Nullable String configured, Supplier<@Nullable AccessKeys> stored) {
		this.configured = (configured == null || configured.isBlank()) ? null
				: AdminKey.sha256(new AdminKey(configured).secret());
		this.stored = stored;
	}

	/**
	 * {@return whether the present request bears an administrator's key}
	 */
	static boolean present() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getAuthorities().contains(ADMINISTRATOR);
	}

	/**
	 * Makes the first key of a graph, if none is configured or stored.
	 * @param show is given the key, which cannot be had again
	 */
	void makeFirst(Consumer<AdminKey> show) {
		AccessKeys keys = this.stored.get();
		if (this.configured == null && keys != null && keys.count() == 0) {
			AdminKey key = AdminKey.random();
			keys.save(new AccessKey("administrator", AdminKey.sha256(key.secret()), Instant.now(), null));
			show.accept(key);
		}
	}

	@Override
	public Authentication authenticate(Authentication bearer) {
		byte[] hash = AdminKey.sha256(String.valueOf(bearer.getCredentials())).getBytes(StandardCharsets.US_ASCII);
		boolean matches = false;
		for (String key : hashes()) {
			// all of them, each in constant time
			matches |= MessageDigest.isEqual(hash, key.getBytes(StandardCharsets.US_ASCII));
		}
		if (!matches) {
			throw new BadCredentialsException("The key is not an administrator's");
		}
		return new PreAuthenticatedAuthenticationToken("administrator", "", List.of(ADMINISTRATOR));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private List<String> hashes() {
		if (this.configured != null) {
			return List.of(this.configured);
		}
		if (this.known.isEmpty()) {
			this.known = read();
		}
		return this.known;
	}

	private List<String> read() {
		try {
			AccessKeys keys = this.stored.get();
			return (keys != null) ? keys.findAll().stream().map(AccessKey::sha256).toList() : List.of();
		}
		catch (RuntimeException ex) {
			throw new AuthenticationServiceException("The keys cannot be read", ex);
		}
	}

}
