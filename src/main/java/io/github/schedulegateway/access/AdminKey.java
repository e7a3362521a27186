package io.github.schedulegateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that makes its bearer an administrator: known in full where it is entered or
 * made, and never printed with the object.
 */
record AdminKey(String secret) {

	private static final int SHORTEST = 16;

	AdminKey {
		// the message must not repeat the secret
		if (secret.length() < SHORTEST) {
			throw new IllegalArgumentException(
					"schedule.admin-key (SCHEDULE_ADMIN_KEY) must have at least " + SHORTEST + " characters");
		}
	}

	/**
	 * {@return a key of 256 random bits}
	 */
	static AdminKey random() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return new AdminKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/**
	 * {@return hexadecimal digits by which a secret is compared}
	 */
	static String sha256(String secret) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "AdminKey";
	}

}
