package io.github.schedulegateway.imports;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names to addresses of the public internet only, so that nobody reads the own
 * machine or network through the gateway. Standing where the connection takes its address
 * from, it cannot be passed by a name that changes between check and use.
 */
final class PublicAddresses implements DnsResolver {

	/** What {@link InetAddress} does not tell of itself: RFC 6890 and its registries. */
	private static final List<Block> SPECIAL = List.of(Block.of(8, 0), Block.of(10, 100, 64), Block.of(24, 192, 0, 0),
			Block.of(24, 192, 0, 2), Block.of(24, 192, 88, 99), Block.of(15, 198, 18), Block.of(24, 198, 51, 100),
			Block.of(24, 203, 0, 113), Block.of(4, 240));

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
		if (!Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
			throw new PrivateAddress(host);
		}
		return addresses;
	}

	@Override
	public @Nullable String resolveCanonicalHostname(String host) throws UnknownHostException {
		return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
	}

	static boolean isPublic(InetAddress address) {
		if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
				|| address.isSiteLocalAddress() || address.isMulticastAddress()) {
			return false;
		}
		byte[] bytes = address.getAddress();
		if (address instanceof Inet4Address) {
			return SPECIAL.stream().noneMatch((block) -> block.contains(bytes));
		}
		return address instanceof Inet6Address && isGlobalUnicast(bytes);
	}

	/**
	 * Only 2000::/3 is given out; of it Teredo (2001::/32), documentation (2001:db8::/32)
	 * and 6to4 (2002::/16) lead to other addresses or nowhere. IPv4-mapped addresses and
	 * unique local ones lie outside.
	 */
	private static boolean isGlobalUnicast(byte[] bytes) {
		int first = (Byte.toUnsignedInt(bytes[0]) << 8) | Byte.toUnsignedInt(bytes[1]);
		int second = (Byte.toUnsignedInt(bytes[2]) << 8) | Byte.toUnsignedInt(bytes[3]);
		boolean special = (first == 0x2001 && (second == 0 || second == 0xdb8)) || first == 0x2002;
		return (first >> 13) == 1 && !special;
	}

	/** Thrown for a name that leads to the own machine or network. */
	static final class PrivateAddress extends UnknownHostException {

		PrivateAddress(String host) {
			super(host);
		}

	}

	/** A block of IPv4 addresses, by the length of its prefix. */
	private record Block(int length, int prefix) {

		static Block of(int length, int... bytes) {
			int prefix = 0;
			for (int i = 0; i < 4; i++) {
				prefix = (prefix << 8) | ((i < bytes.length) ? bytes[i] : 0);
			}
			return new Block(length, prefix);
		}

		boolean contains(byte[] address) {
			int bits = 0;
			for (byte one : address) {
				bits = (bits << 8) | Byte.toUnsignedInt(one);
			}
			return ((bits ^ this.prefix) >>> (32 - this.length)) == 0;
		}

	}

}
