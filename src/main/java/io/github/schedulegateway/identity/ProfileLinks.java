package io.github.schedulegateway.identity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link says of who somebody is. Sites where people have profiles are known, and
 * the same profile is written in many ways; of other pages the whole address counts.
 */
final class ProfileLinks {

	private static final int LONGEST = 500;

	private static final Pattern EMPTY_FRAGMENT = Pattern.compile("/*(?:[?#].*)?$", Pattern.DOTALL);

	/** Sites, and what of an address names the profile: else it is a page of the site. */
	private static final List<Site> SITES = List.of(new Site("github", "github\\.com", "/([\\w-]+)"),
			new Site("gitlab", "gitlab\\.com", "/([\\w.-]+)"),
			new Site("orcid", "orcid\\.org", "/(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dx])"),
			new Site("linkedin", "(?:[a-z]{2}\\.)?linkedin\\.com", "/in/([^/]+)(?:/[a-z]{2})?"),
			new Site("x", "(?:mobile\\.)?(?:twitter|x)\\.com", "/@?(\\w{1,15})"),
			new Site("bluesky", "bsky\\.app", "/profile/([\\w.:-]+)"),
			new Site("facebook", "(?:m\\.)?facebook\\.com", "/([\\w.]{5,})"),
			new Site("instagram", "instagram\\.com", "/([\\w.]+)"));

	/** Mastodon and its relatives, wherever they are. */
	private static final Pattern FEDIVERSE = Pattern.compile("/(?:@|users/)([\\w.-]+)");

	/** Names of pages on those sites. */
	private static final Pattern NO_PROFILE = Pattern.compile(
			"about|contact|explore|features|groups|home|intent|login|orgs|pages|people|search|share|signup|sponsors|topics|watch|profile\\.php");

	private ProfileLinks() {
	}

	/**
	 * {@return a form that the same profile or page always has; empty for what names
	 * nobody}
	 */
	static Optional<String> key(URI link) {
		String host = (link.getHost() != null) ? link.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "")
				: "";
		String address = link.toString();
		if (host.isEmpty() || address.length() > LONGEST || !address.matches("(?i)https?://.*")) {
			return Optional.empty();
		}
		String path = (link.getRawPath() != null) ? EMPTY_FRAGMENT.matcher(link.getRawPath()).replaceAll("") : "";
		for (Site site : SITES) {
			if (site.host().matcher(host).matches()) {
				return named(site.path(), path).map((profile) -> site.name() + ":" + profile);
			}
		}
		Optional<String> handle = named(FEDIVERSE, path).map((name) -> "@" + name + "@" + host);
		return handle.or(() -> Optional.of("page:" + host
				+ address.substring(address.indexOf("//") + 2).replaceFirst("^[^/?#]*", "").replaceFirst("/+$", "")));
	}

	private static Optional<String> named(Pattern form, String path) {
		Matcher matcher = form.matcher(path.toLowerCase(Locale.ROOT));
		return (matcher.matches() && !NO_PROFILE.matcher(matcher.group(1)).matches()) ? Optional.of(matcher.group(1))
				: Optional.empty();
	}

	/** One where people have profiles. */
	private record Site(String name, Pattern host, Pattern path) {

		Site(String name, String host, String path) {
			this(name, Pattern.compile(host), Pattern.compile(path));
		}

	}

}
