package io.github.schedulegateway.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.schedulegateway.api.Recount.Event;
import io.github.schedulegateway.api.Recount.Paid;
import io.github.schedulegateway.api.Recount.Stage;
import io.github.schedulegateway.api.Recount.Stand;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Names;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Session;
import io.github.schedulegateway.schedule.SessionBlock;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/**
 * Who stood where and for whom, as schedules say. The API is asked only by which id it
 * knows each name.
 */
final class Stages {

	private static final String CONFERENCES = """
			{ conferences(first: 10) { nodes {
				id slug rooms { id name } tracks { id name } sessions(first: 20) { nodes { id title } }
				sponsorTiers { name sponsors { id name } }
			} } }""";

	private static final String SPEAKERS = "{ speakers(first: 500) { nodes { id name talks(first: 1) { nodes { conference { series } } } } } }";

	private static final String OTHERS = "{ affiliations(first: 500) { nodes { id name } } talks(first: 500) { nodes { id url } } }";

	/** By what it is called, and where. */
	private final Map<String, String> ids = new HashMap<>();

	/** Folded, by id. */
	private final Map<String, String> names = new HashMap<>();

	private final List<Stage> stages = new ArrayList<>();

	private final List<Paid> sponsors = new ArrayList<>();

	private final Map<String, String> merged;

	private Stages(Api api, Map<String, String> merged) {
		this.merged = merged;
		for (Map<?, ?> conference : maps(api.ask(CONFERENCES).all("conferences.nodes"))) {
			String slug = conference.get("slug") + "/";
			put(slug, conference, "slug");
			maps(conference.get("rooms")).forEach((room) -> put(slug + room.get("name"), room, "name"));
			maps(conference.get("tracks")).forEach((track) -> put(slug + track.get("name"), track, "name"));
			maps(nodes(conference, "sessions")).forEach((one) -> put(slug + one.get("title"), one, "title"));
			maps(conference.get("sponsorTiers")).forEach((tier) -> maps(tier.get("sponsors"))
				.forEach((one) -> put(slug + tier.get("name") + "/" + one.get("name"), one, "name")));
		}
		for (Map<?, ?> speaker : maps(api.ask(SPEAKERS).all("speakers.nodes"))) {
			put("speaker " + speaker.get("name"), speaker, "name");
			maps(nodes(speaker, "talks")).forEach(
					(talk) -> put(speaker.get("name") + "@" + ((Map<?, ?>) value(talk, "conference")).get("series"),
							speaker, "name"));
		}
		Api.Reply others = api.ask(OTHERS);
		maps(others.all("affiliations.nodes")).forEach((one) -> put(plain(value(one, "name").toString()), one, "name"));
		maps(others.all("talks.nodes")).forEach((talk) -> put(value(talk, "url").toString(), talk, "url"));
	}

	/**
	 * {@return what is to be counted}
	 * @param standing which talks do
	 * @param merged names of speakers and affiliations that were merged, into others
	 */
	static Recount of(Api api, List<Schedule> schedules, Predicate<Talk> standing, Map<String, String> merged) {
		Stages stages = new Stages(api, merged);
		for (Schedule schedule : schedules) {
			for (Session session : schedule.sessions()) {
				for (SessionBlock block : session.blocks()) {
					block.talks()
						.stream()
						.filter(standing)
						.forEach((talk) -> stages.add(schedule, session, block, talk));
				}
			}
			schedule.talks().stream().filter(standing).forEach((talk) -> stages.add(schedule, null, null, talk));
			stages.pay(schedule);
		}
		return new Recount(stages.stages, stages.sponsors, stages.names);
	}

	private void add(Schedule schedule, @Nullable Session session, @Nullable SessionBlock block, Talk talk) {
		Conference conference = schedule.conference();
		String slug = conference.slug() + "/";
		String room = (talk.room() != null) ? talk.room() : (block != null) ? block.room() : null;
		this.stages.add(new Stage(id(String.valueOf(talk.url())),
				(talk.startsAt() != null) ? talk.startsAt().toEpochSecond() : Long.MAX_VALUE,
				(talk.startsAt() != null) ? talk.startsAt().toLocalDate() : null,
				new Event(id(slug), conference.series(), Objects.requireNonNull(conference.startDate())),
				(session != null) ? id(slug + session.title()) : null, (room != null) ? id(slug + room) : null,
				(talk.track() != null) ? id(slug + talk.track()) : null,
				talk.appearances().stream().map((one) -> stand(one, conference.series())).toList()));
	}

	private Stand stand(Appearance appearance, @Nullable String series) {
		String name = this.merged.getOrDefault(appearance.person().name(), appearance.person().name());
		return new Stand(this.ids.getOrDefault(name + "@" + series, id("speaker " + name)),
				affiliations(appearance.affiliation()).collect(Collectors.toCollection(TreeSet::new)));
	}

	/** No organisation, one, or two that a semicolon divides. */
	private Stream<String> affiliations(@Nullable String words) {
		return (words == null || words.equals("Independent")) ? Stream.of()
				: Stream.of(words.split("; ")).map((name) -> {
					String plain = plain(name);
					return id(this.merged.getOrDefault(plain, plain));
				});
	}

	private void pay(Schedule schedule) {
		String slug = schedule.conference().slug() + "/";
		schedule.sponsorTiers().forEach((tier) -> tier.sponsors().forEach((sponsor) -> {
			Set<String> is = affiliations(Objects.requireNonNullElse(sponsor.affiliation(), sponsor.name()))
				.collect(Collectors.toSet());
			this.sponsors.add(new Paid(id(slug + tier.name() + "/" + sponsor.name()), id(slug), tier.name(),
					is.iterator().next()));
		}));
	}

	/** Without case and the legal forms that occur. */
	private static String plain(String affiliation) {
		return affiliation.toLowerCase(Locale.ROOT).replaceAll(" (gmbh|inc\\.?|e\\.k\\.?)$", "");
	}

	private void put(String called, Map<?, ?> thing, String name) {
		String id = value(thing, "id").toString();
		this.ids.put(called, id);
		this.names.put(id, Names.fold(String.valueOf(thing.get(name))));
	}

	private String id(String called) {
		return Objects.requireNonNull(this.ids.get(called), called);
	}

	private static Object nodes(Map<?, ?> map, String connection) {
		return value((Map<?, ?>) value(map, connection), "nodes");
	}

	private static Object value(Map<?, ?> map, String key) {
		return Objects.requireNonNull(map.get(key), key);
	}

	private static List<Map<?, ?>> maps(@Nullable Object list) {
		List<Map<?, ?>> maps = new ArrayList<>();
		((List<?>) Objects.requireNonNull(list)).forEach((one) -> maps.add((Map<?, ?>) Objects.requireNonNull(one)));
		return maps;
	}

}
