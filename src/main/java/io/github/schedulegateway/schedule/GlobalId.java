package io.github.schedulegateway.schedule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public ids of what stands in the graph: opaque, short, and always the same for the
 * same source identity, so that a schedule imported again, into an empty graph too, has
 * the ids it had. An id is the kind's prefix, an underscore, and 100 bits in Crockford's
 * base 32.
 */
public final class GlobalId {

	private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final int LENGTH = 20;

	private static final Pattern FORM = Pattern.compile("([a-z]+)_[" + DIGITS + "]{" + LENGTH + "}");

	private GlobalId() {
	}

	/**
	 * {@return the id of the thing that these parts identify}
	 * @param kind what it is
	 * @param parts its source identity; for what belongs to something else, the id of
	 * that first. Their number and order count.
	 */
	public static String of(Kind kind, String... parts) {
		MessageDigest digest = sha256();
		for (String part : parts) {
			byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
			digest.update(bytes);
		}
		byte[] hash = digest.digest(kind.prefix().getBytes(StandardCharsets.US_ASCII));
		StringBuilder id = new StringBuilder(kind.prefix()).append('_');
		for (int i = 0; i < LENGTH; i++) {
			id.append(DIGITS.charAt(bits(hash, i * 5)));
		}
		return id.toString();
	}

	/**
	 * {@return what the id names, empty if it has not the form of an id}
	 */
	public static Optional<Kind> kindOf(String id) {
		var matcher = FORM.matcher(id);
		return matcher.matches()
				? Arrays.stream(Kind.values()).filter((kind) -> kind.prefix().equals(matcher.group(1))).findFirst()
				: Optional.empty();
	}

	private static int bits(byte[] hash, int from) {
		int two = (Byte.toUnsignedInt(hash[from / 8]) << 8) | Byte.toUnsignedInt(hash[from / 8 + 1]);
		return (two >> (11 - from % 8)) & 31;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * What has an id; the name of the constant's {@link #label()} is the graph's and the
	 * API's.
	 */
	public enum Kind {

		CONFERENCE("Conference", "conf"), VENUE("Venue", "venue"), ROOM("Room", "room"), TRACK("Track", "track"),
		SESSION("Session", "session"), SESSION_BLOCK("SessionBlock", "block"), TALK("Talk", "talk"),
		BREAK("Break", "break"), SPEAKER("Speaker", "speaker"), APPEARANCE("Appearance", "app"),
		AFFILIATION("Affiliation", "aff"), SPONSOR_TIER("SponsorTier", "tier"), SPONSOR("Sponsor", "sponsor"),
		MATERIAL("Material", "material"), IMPORT_RUN("ImportRun", "run"), CHANGE("Change", "change"),
		CURATION("Curation", "curation"), STATED_AFFILIATION("StatedAffiliation", "stated");

		private final String label;

		private final String prefix;

		Kind(String label, String prefix) {
			this.label = label;
			this.prefix = prefix;
		}

		/**
		 * {@return the label of its nodes, which is also the name of its type in the
		 * schema}
		 */
		public String label() {
			return this.label;
		}

		String prefix() {
			return this.prefix;
		}

	}

}
