package io.github.schedulegateway.schedule;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The UUIDs by which some formats know what they hold. Where the source gave one, that is
 * it; for anything else one is made of its id, of version 8, which leaves the form to
 * whoever makes it: so an import can tell that it is no identity of a source.
 */
public final class Guids {

	private static final String SOURCE = "guid:";

	/** The 48 bits with which all of ours begin. */
	private static final long OURS = 0x5CED_01E0_A7E0L;

	private Guids() {
	}

	/**
	 * {@return the UUID of something in the graph}
	 * @param id its own
	 * @param sourceId its identity in its source
	 */
	public static String of(String id, @Nullable String sourceId) {
		if (sourceId != null && sourceId.startsWith(SOURCE)) {
			String guid = sourceId.substring(SOURCE.length());
			if (isGuid(guid)) {
				return guid;
			}
		}
		UUID hash = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
		return new UUID((OURS << 16) | 0x8000 | (hash.getMostSignificantBits() & 0xFFF), hash.getLeastSignificantBits())
			.toString();
	}

	/**
	 * {@return the identity that a document's UUID is} Null where it is none, but made by
	 * {@link #of}.
	 */
	public static @Nullable String sourceId(String guid) {
		boolean ours = isGuid(guid) && UUID.fromString(guid).getMostSignificantBits() >>> 12 == (OURS << 4 | 8);
		return ours ? null : SOURCE + guid;
	}

	/** Java reads shorter ones, too. */
	private static boolean isGuid(String text) {
		try {
			return UUID.fromString(text).toString().equalsIgnoreCase(text);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
