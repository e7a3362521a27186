package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Slugs;
import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The sponsors of a conference that the graph knows, tier by tier, as YAML:
 * {@code event}, and {@code tiers} with {@code name}, {@code rank} and {@code sponsors}.
 * Whether a tier pays in kind ({@code kind}) may be said, and is not kept.
 */
@Component
final class SponsorsYaml implements ScheduleFormat {

	private static final int TIERS = 200;

	private static final int SPONSORS = 5000;

	private static final Pattern TIERS_MEMBER = Pattern.compile("(?m)^tiers[ \\t]*:");

	@Override
	public Format format() {
		return Format.SPONSORS_YAML;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return TIERS_MEMBER.matcher(document.text()).find();
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		Map<String, YamlNode> members = YamlNode.of(document).members(Set.of("event", "tiers"));
		YamlNode tiers = members.get("tiers");
		if (tiers == null) {
			throw document.refused("line 1", "names no tiers");
		}
		String slug = (options.conference() != null) ? options.conference() : slug(members.get("event"));
		return Schedule.ofSponsors(new Conference(slug, null, null, null, null, null, null), tiers(tiers));
	}

	private static @Nullable String slug(@Nullable YamlNode event) {
		if (event != null && !Slugs.isSlug(event.text())) {
			throw event.refused("is to be small letters, digits and hyphens, such as lpc-2022");
		}
		return YamlNode.text(event);
	}

	/** By rank; those of one rank, and then those without, stay as they stand. */
	private static List<SponsorTier> tiers(YamlNode list) {
		List<YamlNode> nodes = list.list();
		if (nodes.isEmpty() || nodes.size() > TIERS) {
			throw list.refused(nodes.isEmpty() ? "names no tier" : "has more than " + TIERS + " tiers");
		}
		record Ranked(long rank, SponsorTier tier) {
		}
		List<Ranked> tiers = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (YamlNode node : nodes) {
			Map<String, YamlNode> members = node.members(Set.of("name", "rank", "kind", "sponsors"));
			YamlNode rank = members.get("rank");
			tiers.add(new Ranked((rank != null) ? rank(rank) : Long.MAX_VALUE,
					new SponsorTier(name(node, members, names), sponsors(members.get("sponsors")))));
		}
		return tiers.stream().sorted(Comparator.comparingLong(Ranked::rank)).map(Ranked::tier).toList();
	}

	private static long rank(YamlNode rank) {
		if (!rank.text().matches("-?\\d{1,9}")) {
			throw rank.refused("rank is to be a whole number: the tier with the lowest stands first");
		}
		return Long.parseLong(rank.text());
	}

	private static List<Sponsor> sponsors(@Nullable YamlNode list) {
		List<YamlNode> nodes = (list != null) ? list.list() : List.of();
		if (list != null && nodes.size() > SPONSORS) {
			throw list.refused("has more than " + SPONSORS + " sponsors");
		}
		Set<String> names = new HashSet<>();
		return nodes.stream().map((node) -> sponsor(node, names)).toList();
	}

	private static Sponsor sponsor(YamlNode node, Set<String> names) {
		Map<String, YamlNode> members = node.members(Set.of("name", "url", "logoUrl", "organisation"));
		return new Sponsor(name(node, members, names), url(members.get("url")), url(members.get("logoUrl")),
				YamlNode.text(members.get("organisation")));
	}

	private static String name(YamlNode node, Map<String, YamlNode> members, Set<String> names) {
		YamlNode name = members.get("name");
		if (name == null) {
			throw node.refused("has no name");
		}
		if (!names.add(Names.fold(name.text()))) {
			throw name.refused("“" + name.text() + "” stands there twice");
		}
		return name.text();
	}

	private static @Nullable URI url(@Nullable YamlNode address) {
		URI url = (address != null) ? WebAddress.of(address.text()) : null;
		if (address != null && url == null) {
			throw address.refused("is no address of http or https: “" + address.text() + "”");
		}
		return url;
	}

}
