package io.github.schedulegateway.api;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.api.Schedules.Placed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@GatewayTest
@SuppressWarnings("NullAway.Init")
class FilterTests {

	private static Api api;

	@BeforeAll
	static void fill(@Autowired ApplicationContext context) {
		api = new Api(context).holding(Schedules.all());
	}

	static Stream<Arguments> talkFilters() {
		return Stream.of(talks("{}", (talk) -> true), talks("{title: {}}", (talk) -> true),
				talks("{title: {eq: \"Ropes\"}}", (talk) -> talk.title().equals("Ropes")),
				talks("{title: {eq: \"ropes\"}}", (talk) -> false),
				talks("{title: {eq: \"rOPES\", ignoreCase: true}}", (talk) -> talk.title().equals("Ropes")),
				talks("{title: {in: [\"Ropes\", \"Knots\"]}}",
						(talk) -> List.of("Ropes", "Knots").contains(talk.title())),
				talks("{title: {in: [\"ROPES\", \"überFAHRT\"], ignoreCase: true}}",
						(talk) -> List.of("Ropes", "Überfahrt").contains(talk.title())),
				talks("{title: {in: []}}", (talk) -> false),
				talks("{title: {contains: \"at\"}}", (talk) -> talk.title().contains("at")),
				talks("{title: {contains: \"S\", ignoreCase: true}}",
						(talk) -> talk.title().toLowerCase(Locale.ROOT).contains("s")),
				talks("{title: {contains: \"\"}}", (talk) -> talk.talk().title() != null),
				talks("{title: {startsWith: \"Knots\"}}", (talk) -> talk.title().startsWith("Knots")),
				talks("{title: {startsWith: \"KN\", ignoreCase: true}}", (talk) -> talk.title().startsWith("Kn")),
				talks("{title: {endsWith: \"s\"}}", (talk) -> talk.title().endsWith("s")),
				talks("{title: {endsWith: \"ES\", ignoreCase: true}}", (talk) -> talk.title().endsWith("es")),
				talks("{title: {startsWith: \"K\", endsWith: \"s\", contains: \"&\"}}",
						(talk) -> talk.title().equals("Knots & Splices")),
				talks("{title: {isNull: true}}", (talk) -> talk.talk().title() == null),
				talks("{title: {isNull: false}}", (talk) -> talk.talk().title() != null),
				talks("{title: {eq: null}}", (talk) -> true),
				talks("{abstract: {contains: \"bowline\"}}",
						(talk) -> String.valueOf(talk.talk().summary()).contains("bowline")),
				talks("{language: {eq: \"de\"}}", (talk) -> "de".equals(talk.talk().language())),
				talks("{startsAt: {eq: \"2024-10-26T10:15:00+02:00\"}}", starts((time) -> time.equals("10:15"))),
				talks("{startsAt: {eq: \"2024-10-26T08:15:00Z\"}}", starts((time) -> time.equals("10:15"))),
				talks("{startsAt: {gt: \"2024-10-26T08:15:00Z\"}}", when(Instant::isAfter, "2024-10-26T08:15:00Z")),
				talks("{startsAt: {gt: \"2024-10-26T08:14:59.5Z\"}}",
						when(Instant::isAfter, "2024-10-26T08:14:59.500Z")),
				talks("{startsAt: {gte: \"2024-10-26T13:45:00+05:30\"}}",
						when((one, two) -> !one.isBefore(two), "2024-10-26T08:15:00Z")),
				talks("{startsAt: {lt: \"2024-10-26T10:15:00+02:00\"}}",
						when(Instant::isBefore, "2024-10-26T08:15:00Z")),
				talks("{startsAt: {lte: \"2024-10-26T10:15:00+02:00\"}}",
						when((one, two) -> !one.isAfter(two), "2024-10-26T08:15:00Z")),
				talks("{startsAt: {gte: \"2024-10-27T00:00:00Z\", lt: \"2024-10-28T00:00:00Z\"}}",
						(talk) -> talk.key().equals("b6")),
				talks("{startsAt: {lt: \"9999-12-31T00:00:00Z\"}}", (talk) -> talk.talk().startsAt() != null),
				talks("{startsAt: {gt: \"0001-01-01T00:00:00Z\"}}", (talk) -> talk.talk().startsAt() != null),
				talks("{endsAt: {gt: \"0001-01-01T00:00:00Z\"}}", (talk) -> talk.talk().endsAt() != null),
				talks("{endsAt: {lte: \"2023-10-14T10:45:00+02:00\"}}",
						(talk) -> talk.key().equals("a1") || talk.key().equals("a3")),
				talks("{conference: {slug: {eq: \"harbour-2024\"}}}", (talk) -> talk.slug().equals("harbour-2024")),
				talks("{conference: {series: {eq: \"harbour\"}}}", (talk) -> talk.slug().startsWith("harbour")),
				talks("{conference: {startDate: {gt: \"2023-10-14\"}}}", (talk) -> talk.slug().endsWith("2024")),
				talks("{conference: {startDate: {gte: \"2023-10-14\"}, endDate: {lte: \"2024-10-26\"}}}",
						(talk) -> !talk.slug().equals("harbour-2024")),
				talks("{conference: {startDate: {lt: \"2024-10-26\"}}}", (talk) -> talk.slug().endsWith("2023")),
				talks("{conference: {endDate: {eq: \"2024-10-28\"}}}", (talk) -> talk.slug().equals("harbour-2024")),
				talks("{session: {title: {eq: \"Rigging\"}}}",
						(talk) -> talk.session() != null && talk.session().title().equals("Rigging")),
				talks("{session: {}}", (talk) -> talk.session() != null),
				talks("{not: {session: {}}}", (talk) -> talk.session() == null),
				talks("{session: {conveners: {some: {name: {eq: \"Eve Stone\"}}}}}",
						(talk) -> talk.session() != null && !talk.session().conveners().isEmpty()),
				talks("{session: {not: {room: {name: {eq: \"Hall A\"}}}}}",
						(talk) -> talk.session() != null && talk.session().title().equals("Signals")),
				talks("{room: {name: {eq: \"Hall A\"}}}", (talk) -> "Hall A".equals(talk.room())),
				talks("{room: {capacity: {gt: 60, lte: 200}}}", (talk) -> talk.key().matches("a[12]|b[367]")),
				talks("{room: {capacity: {eq: 40}}}", (talk) -> "Barn".equals(talk.room())),
				talks("{room: {capacity: {gte: 300}}}", (talk) -> talk.key().matches("b[1248]")),
				talks("{room: {capacity: {lt: 60}}}", (talk) -> "Barn".equals(talk.room())),
				talks("{room: {not: {capacity: {gt: 50}}}}",
						(talk) -> "Barn".equals(talk.room()) || "Annex".equals(talk.room())),
				talks("{not: {room: {capacity: {gt: 50}}}}",
						(talk) -> talk.room() == null || "Barn".equals(talk.room()) || "Annex".equals(talk.room())),
				talks("{track: {name: {eq: \"Craft\"}}}", (talk) -> "Craft".equals(talk.talk().track())),
				talks("{speakers: {some: {name: {eq: \"Chi Okafor\"}}}}", (talk) -> talk.by("Chi Okafor")),
				talks("{speakers: {none: {name: {eq: \"Chi Okafor\"}}}}", (talk) -> !talk.by("Chi Okafor")),
				talks("{speakers: {all: {name: {eq: \"Ada Quill\"}}}}",
						(talk) -> talk.talk()
							.appearances()
							.stream()
							.allMatch((one) -> one.person().name().equals("Ada Quill"))),
				talks("{speakers: {some: {}}}", (talk) -> !talk.talk().appearances().isEmpty()),
				talks("{speakers: {none: {}}}", (talk) -> talk.talk().appearances().isEmpty()),
				talks("{speakers: {all: {}}}", (talk) -> true), talks("{speakers: {}}", (talk) -> true),
				talks("{speakers: {some: {biography: {contains: \"1998\"}}}}",
						(talk) -> talk.by("Ada Quill") && !talk.slug().startsWith("meadow")),
				talks("{speakers: {all: {biography: {contains: \"1998\"}}}}",
						(talk) -> talk.key().matches("a1|b1|b4|b7")),
				talks("{affiliations: {some: {named: \"TIDEWATER\"}}}", (talk) -> talk.billedWith("Tidewater")),
				talks("{affiliations: {some: {named: \"tidewater gmbh\"}}}", (talk) -> talk.billedWith("Tidewater")),
				talks("{affiliations: {some: {named: \"Tidewater Ltd.\"}}}", (talk) -> talk.billedWith("Tidewater")),
				talks("{affiliations: {some: {named: \"MOWE e.k.\"}}}", (talk) -> talk.billedWith("Möwe")),
				talks("{affiliations: {some: {named: \"Greenfield\"}}}", (talk) -> talk.slug().startsWith("meadow")),
				talks("{affiliations: {some: {named: \"independent\"}}}", (talk) -> false),
				talks("{affiliations: {some: {named: \"Tide\"}}}", (talk) -> false),
				talks("{affiliations: {none: {named: \"Tidewater\"}}}", (talk) -> !talk.billedWith("Tidewater")),
				talks("{affiliations: {all: {named: \"Tidewater\"}}}", (talk) -> talk.talk()
					.appearances()
					.stream()
					.allMatch((one) -> one.affiliation() == null
							|| List.of("Tidewater", "Tidewater GmbH", "Independent").contains(one.affiliation()))),
				talks("{affiliations: {some: {sponsors: {some: {tier: {name: {eq: \"Diamond\"}, rank: {eq: 1}}}}}}}",
						(talk) -> talk.billedWith("Tidewater")));
	}

	static Stream<Arguments> joinedFilters() {
		String ropes = "{title: {eq: \"Ropes\"}}";
		String english = "{language: {eq: \"en\"}}";
		return Stream.of(talks("{and: []}", (talk) -> true), talks("{or: []}", (talk) -> false),
				talks("{not: {}}", (talk) -> false), talks("{not: {or: []}}", (talk) -> true),
				talks("{not: {and: []}}", (talk) -> false), talks("{or: [{}]}", (talk) -> true),
				talks("{and: [" + ropes + ", " + english + "]}",
						(talk) -> talk.title().equals("Ropes") && "en".equals(talk.talk().language())),
				talks("{or: [" + ropes + ", {language: {eq: \"de\"}}]}",
						(talk) -> talk.title().equals("Ropes") || "de".equals(talk.talk().language())),
				talks("{not: " + english + "}", (talk) -> !"en".equals(talk.talk().language())),
				talks("{not: {not: " + english + "}}", (talk) -> "en".equals(talk.talk().language())),
				talks("{not: {title: {contains: \"o\"}}}", (talk) -> !talk.title().contains("o")),
				talks("{not: {startsAt: {gt: \"2024-10-26T08:15:00Z\"}}}",
						when(Instant::isAfter, "2024-10-26T08:15:00Z").negate()),
				talks("{or: [{not: " + english + "}, {and: [" + ropes + ", {or: [{room: {name: {eq: \"Annex\"}}}]}]}]}",
						(talk) -> !"en".equals(talk.talk().language())
								|| (talk.title().equals("Ropes") && "Annex".equals(talk.room()))),
				talks("{title: {eq: \"Ropes\"}, or: [{language: {isNull: true}}, {room: {name: {eq: \"Annex\"}}}]}",
						(talk) -> talk.title().equals("Ropes")
								&& (talk.talk().language() == null || "Annex".equals(talk.room()))),
				talks("{and: [{speakers: {some: {name: {eq: \"Bo Larsen\"}}}}, {speakers: {some: {name: {eq: \"Chi Okafor\"}}}}]}",
						(talk) -> talk.by("Bo Larsen") && talk.by("Chi Okafor")),
				talks("{and: [{speakers: {some: {name: {eq: \"Chi Okafor\"}}}}, {speakers: {some: {name: {startsWith: \"Chi\"}}}}]}",
						(talk) -> talk.by("Chi Okafor")),
				talks("{speakers: {some: {name: {eq: \"Bo Larsen\"}}, none: {name: {eq: \"Chi Okafor\"}}}}",
						(talk) -> talk.by("Bo Larsen") && !talk.by("Chi Okafor")),
				talks("{or: [{speakers: {some: {name: {eq: \"Bo Larsen\"}}}}, {speakers: {none: {}}}]}",
						(talk) -> talk.by("Bo Larsen") || talk.talk().appearances().isEmpty()));
	}

	static Stream<Arguments> appearanceFilters() {
		return Stream.of(talks("{appearances: {some: {role: CO_AUTHOR}}}", (talk) -> talk.key().equals("b2")),
				talks("{appearances: {some: {role: MODERATOR, speaker: {name: {eq: \"Eve Stone\"}}}}}",
						(talk) -> talk.key().equals("b6")),
				talks("{appearances: {some: {role: MODERATOR, speaker: {name: {eq: \"Dörte Weiß\"}}}}}",
						(talk) -> false),
				talks("{appearances: {some: {speaker: {name: {eq: \"Chi Okafor\"}}, affiliation: {named: \"Tidewater\"}}}}",
						(talk) -> talk.key().equals("a3")),
				talks("{appearances: {some: {and: [{speaker: {name: {eq: \"Bo Larsen\"}}}, {affiliation: {named: \"Lantern Labs\"}}]}}}",
						(talk) -> false),
				talks("{appearances: {none: {affiliation: {}}}}", (talk) -> talk.key().matches("b4|b5|b7")),
				talks("{appearances: {some: {not: {affiliation: {}}}}}", (talk) -> talk.key().matches("b4|b5")),
				talks("{appearances: {all: {role: SPEAKER}}}", (talk) -> !talk.key().matches("b2|b6")),
				talks("{appearances: {some: {or: [{role: MODERATOR}, {role: CO_AUTHOR}]}}}",
						(talk) -> talk.key().matches("b2|b6")));
	}

	static Stream<Arguments> deepFilters() {
		return Stream.of(
				talks("{speakers: {some: {talks: {some: {conference: {slug: {eq: \"harbour-2023\"}}}}}}}",
						(talk) -> talk.slug().startsWith("harbour")
								&& (talk.by("Ada Quill") || talk.by("Bo Larsen") || talk.by("Chi Okafor"))),
				talks("{speakers: {some: {affiliations: {some: {named: \"Lantern Labs\"}}}}}",
						(talk) -> talk.slug().startsWith("harbour") && (talk.by("Ada Quill") || talk.by("Chi Okafor"))),
				talks("{speakers: {some: {affiliations: {none: {talks: {some: {title: {eq: \"Knots\"}}}}}}}}",
						(talk) -> talk.slug().startsWith("meadow") || talk.by("Dörte Weiß") || talk.by("Eve Stone")),
				talks("{conference: {talks: {all: {startsAt: {gt: \"2000-01-01T00:00:00Z\"}}}}}",
						(talk) -> !talk.slug().equals("harbour-2024")),
				talks("{conference: {sessions: {none: {}}}}", (talk) -> talk.slug().startsWith("meadow")),
				talks("{conference: {sessions: {all: {talks: {some: {language: {eq: \"de\"}}}}}}}",
						(talk) -> !talk.slug().equals("harbour-2023")));
	}

	@ParameterizedTest
	@MethodSource({ "talkFilters", "joinedFilters", "appearanceFilters", "deepFilters" })
	void findsTheTalksThatMatch(String filter, List<String> expected) {
		var reply = api.ask("{ talks(where: " + filter + ") { totalCount nodes { url } } }");
		assertThat(reply.keys("talks.nodes.url")).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(reply.one("talks.totalCount")).isEqualTo(expected.size());
	}

	@ParameterizedTest
	@MethodSource({ "joinedFilters", "appearanceFilters" })
	void leavesWhatANotOfTheFilterFinds(String filter, List<String> expected) {
		List<String> all = Schedules.talks().stream().map(Placed::key).toList();
		assertThat(api.ask("{ talks(where: {not: " + filter + "}) { nodes { url } } }").keys("talks.nodes.url"))
			.containsExactlyInAnyOrderElementsOf(all.stream().filter((key) -> !expected.contains(key)).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					conferences  | slug  | {speakers: {some: {name: {eq: "Bo Larsen"}}}}                       | harbour-2023,harbour-2024
					conferences  | slug  | {affiliations: {some: {named: "greenfield"}}}                       | meadow-2024
					conferences  | slug  | {affiliations: {none: {named: "greenfield"}}}                       | harbour-2023,harbour-2024
					conferences  | slug  | {name: {contains: "2024"}, endDate: {gt: "2024-10-26"}}             | harbour-2024
					conferences  | slug  | {not: {sessions: {some: {description: {isNull: false}}}}}           | harbour-2023,meadow-2024
					sessions     | title | {startsAt: {gte: "2024-10-26T08:15:00Z"}}                           | Signals
					sessions     | title | {endsAt: {lte: "2024-10-26T12:00:00+02:00"}}                        | Opening,Rigging
					sessions     | title | {track: {name: {eq: "Trade"}}}                                      | Signals
					sessions     | title | {track: {talks: {some: {language: {eq: "de"}}}}}                    | Rigging
					sessions     | title | {not: {room: {}}}                                                   | Signals
					sessions     | title | {conveners: {none: {}}}                                             | Opening,Signals
					speakers     | name  | {talks: {some: {room: {name: {eq: "Annex"}}}}}                      | Chi Okafor,Dörte Weiß
					speakers     | name  | {talks: {all: {conference: {series: {eq: "meadow"}}}}}              | Ada Quill,Finn Ó Sé
					speakers     | name  | {biography: {isNull: false}}                                        | Ada Quill
					speakers     | name  | {affiliations: {all: {named: "Tidewater"}}}                         | Bo Larsen
					affiliations | name  | {sponsors: {some: {conference: {slug: {eq: "harbour-2023"}}}}}      | Lantern Labs
					affiliations | name  | {speakers: {some: {name: {eq: "Finn Ó Sé"}}}}                       | Greenfield
					affiliations | name  | {talks: {none: {}}}                                                 |
					rooms        | name  | {capacity: {lt: 80}}                                                | Barn,Hall B
					rooms        | name  | {talks: {some: {speakers: {some: {name: {eq: "Dörte Weiß"}}}}}}     | Annex,Hall B
					rooms        | name  | {conference: {slug: {eq: "meadow-2024"}}}                           | Barn
					sponsors     | name  | {tier: {rank: {gt: 1}}}                                             | Möwe,Lantern Labs
					sponsors     | name  | {affiliation: {named: "Tidewater"}}                                 | Tidewater Shipping
					sponsors     | name  | {tier: {not: {name: {eq: "Gold"}}}, conference: {series: {eq: "harbour"}}} | Tidewater Shipping,Möwe,Lantern Labs
					""")
	void filtersEveryOtherList(String list, String field, String filter, @Nullable String expected) {
		List<String> names = (expected != null) ? Arrays.asList(expected.split(",")) : List.of();
		assertThat(api.ask("{ " + list + "(where: " + filter + ") { nodes { " + field + " } } }")
			.texts(list + ".nodes." + field)).containsExactlyInAnyOrderElementsOf(names);
	}

	@Test
	void filtersByIds() {
		List<String> ids = api.ask("{ talks { nodes { id } } }").texts("talks.nodes.id");
		String query = "query($ids: [ID!], $id: ID) { talks(where: {or: [{id: {in: $ids}}, {id: {eq: $id}}]}) { nodes { id } } }";
		assertThat(api.ask(query, Map.of("ids", ids.subList(0, 2), "id", ids.get(3))).texts("talks.nodes.id"))
			.containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(3));
		String room = api.ask("{ rooms(where: {name: {eq: \"Barn\"}}) { nodes { id } } }").text("rooms.nodes.id");
		assertThat(api.ask(query, Map.of("ids", List.of(), "id", room)).texts("talks.nodes.id")).isEmpty();
	}

	@Test
	void filtersListsWithinNodes() {
		var reply = api.ask("""
				{ conference(by: {slug: "harbour-2024"}) {
				  talks(where: {title: {eq: "Ropes"}}) { totalCount nodes { url } }
				  sessions(where: {track: {name: {eq: "Craft"}}}) { nodes { title } }
				  speakers(where: {name: {startsWith: "D"}}) { totalCount nodes { name } }
				  affiliations(where: {named: "tidewater"}) { totalCount nodes { name } }
				} }""");
		assertThat(reply.keys("conference.talks.nodes.url")).containsExactly("b1", "b9");
		assertThat(reply.texts("conference.sessions.nodes.title")).containsExactly("Rigging");
		assertThat(reply.texts("conference.speakers.nodes.name")).containsExactly("Dörte Weiß");
		assertThat(reply.one("conference.speakers.totalCount")).isEqualTo(1);
		assertThat(reply.one("conference.affiliations.totalCount")).isEqualTo(1);
	}

	@Test
	void refusesListsOfOver100Values() {
		String query = "query($titles: [String!]) { talks(where: {title: {in: $titles}}) { totalCount } }";
		assertThat(api.ask(query, Map.of("titles", java.util.Collections.nCopies(101, "Ropes"))).refusal())
			.contains("101")
			.contains("100");
		assertThat(
				api.ask(query, Map.of("titles", java.util.Collections.nCopies(100, "Ropes"))).one("talks.totalCount"))
			.isEqualTo(4);
	}

	private static Arguments talks(String filter, Predicate<Placed> matches) {
		return arguments(filter, Schedules.talks().stream().filter(matches).map(Placed::key).toList());
	}

	/** Of talks on the first day of harbour-2024, by the time that they start. */
	private static Predicate<Placed> starts(Predicate<String> time) {
		return (talk) -> {
			ZonedDateTime start = talk.talk().startsAt();
			return start != null && start.toString().startsWith("2024-10-26") && talk.slug().startsWith("harbour")
					&& time.test(start.toLocalTime().toString());
		};
	}

	private static Predicate<Placed> when(BiPredicate<Instant, Instant> compare, String instant) {
		return (talk) -> talk.talk().startsAt() != null
				&& compare.test(Objects.requireNonNull(talk.talk().startsAt()).toInstant(), Instant.parse(instant));
	}

}
