package io.github.schedulegateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.schedulegateway.schedule.EmailHash;

/**
 * The secret under which hashes of e-mail addresses are kept: without it nobody can tell
 * from the graph whose address it was. It is never printed with the object.
 */
final class IdentitySecret {

	private static final int SHORTEST = 16;

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	/**
	 * Takes a secret.
	 * @throws IllegalArgumentException if it has fewer than 16 characters
	 */
	IdentitySecret(String secret) {
		// the message must not repeat the secret
		if (secret.length() < SHORTEST) {
			throw new IllegalArgumentException("schedule.identity.secret (SCHEDULE_IDENTITY_SECRET) must have at least "
					+ SHORTEST + " characters");
		}
		this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	/**
	 * {@return what a hash is compared by}
	 */
	String sign(EmailHash hash) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			String value = hash.value().strip().toLowerCase(Locale.ROOT);
			return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

	@Override
	public String toString() {
		return "IdentitySecret";
	}

}
