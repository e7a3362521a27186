package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTextTests {

	@Test
	void bindsWhatARecordHasAndPassesOverTheRest() {
		Thing thing = read("""
				{"more": {"deep": [1, {"x": null}]}, "name": "kelp", "size": 3, "parts": [{"name": "blade"}, null],
				 "sizes": {"small": 1, "none": null}, "day": "2031-04-12"}""");
		assertThat(thing.name).isEqualTo("kelp");
		assertThat(thing.size).isEqualTo(3);
		assertThat(thing.parts).extracting(Thing::name).containsExactly("blade");
		assertThat(thing.sizes).containsExactly(Map.entry("small", 1));
		assertThat(thing.day).hasToString("FrabTime[date=2031-04-12, time=null, offset=null]");
	}

	@Test
	void leavesNullOrEmptyWhatIsMissingOrNull() {
		for (String json : List.of("{}", "{\"sizes\": []}", """
				{"name": null, "size": null, "parts": null, "sizes": null, "day": ""}""")) {
			assertThat(read(json)).isEqualTo(new Thing(null, null, List.of(), Map.of(), null));
		}
	}

	@Test
	void takesANumberForATextAndATextForANumber() {
		assertThat(read("{\"name\": 42, \"size\": \"7\"}")).extracting(Thing::name, Thing::size)
			.containsExactly("42", 7);
		assertThat(read("{\"name\": true}").name).isEqualTo("true");
		assertThat(read("{\"name\": 1.50, \"size\": \"\"}")).extracting(Thing::name, Thing::size)
			.containsExactly("1.50", null);
	}

	@Test
	void readsTextsOfAnyLengthAndWithBareControlCharacters() {
		String text = "a\tb\n".repeat(6_000_000);
		assertThat(read("{\"name\": \"" + text + "\"}").name).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{"name": "a", "parts": [{"size": "many"}]} | line 1, column 34, parts[0].size | is not a whole number
					{"parts": {"name": "a"}}                   | line 1, column 11, parts         | is not an array
					{"parts": ["a"]}                           | line 1, column 12, parts[0]      | is not an object
					{"name": ["a"]}                            | line 1, column 11, name          | is not a text
					{"name": {"en": "a"}}                      | line 1, column 10, name          | is not a text
					{"size": 1.5}                              | line 1, column 10, size          | is not a whole number
					{"size": true}                             | line 1, column 10, size          | is not a whole number
					{"size": 99999999999}                      | line 1, column 21, size          | is a number that is too large
					{"sizes": ["a"]}                           | line 1, column 12, sizes         | is not an object
					{"day": "yesterday"}                       | line 1, column 9, day            | “yesterday” is no date such as 2031-04-12T14:00:00+02:00
					{"parts": [{"day": {}}]}                   | line 1, column 21, parts[0].day  | is not what stands there in this format
					"x"                                        | line 1, column 1                 | is not an object
					[1]                                        | line 1, column 2                 | is not an object
					[]                                         | line 1                           | holds nothing
					null                                       | line 1                           | holds nothing
					{"name": "a"} {"name": "b"}                | line 1, column 15                | goes on after its end
					{"name": "a"} 7                            | line 1, column 15                | goes on after its end
					""")
	void namesThePlaceOfAWrongType(String json, String place, String reason) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> read(json)).satisfies((refused) -> {
			assertThat(refused.place()).isEqualTo(place);
			assertThat(refused.reason()).isEqualTo(reason);
		});
	}

	@Test
	void countsLines() {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> read("{\n\"name\": \"a\",\n \"size\": {}\n}"))
			.withMessage("content, line 3, column 10, size: is not a whole number");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"name": "a"                   | line 1
			{"name": "a                    | line 1
			{"name": "a"} x                | line 1
			{"name": "a",}                 | line 1
			{"name": "a", "name": "b"}     | line 1
			{"sizes": {"a": 1, "a": 2}}    | line 1
			{"name": \\q}                  | line 1
			{name: "a"}                    | line 1
			{"more": [1, 2                 | line 1
			""")
	void refusesWhatIsNotWellFormed(String json, String place) {
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> read(json)).satisfies((refused) -> {
			assertThat(refused.place()).startsWith(place);
			assertThat(refused.reason()).startsWith("is not well-formed JSON").doesNotContain("Exception", "tools.");
		});
	}

	@Test
	void refusesWhatIsNestedDeep() {
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> read("{\"more\": " + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}"))
			.withMessageContaining("line 1")
			.withMessageNotContaining("Exception");
		String deep = "{\"parts\": [".repeat(50) + "]}".repeat(50);
		assertThat(read(deep).parts).hasSize(1);
	}

	@Test
	void tellsTheMembersOfTheTwoOutermostObjects() {
		assertThat(members("{\"a\": {\"b\": {\"c\": 1}}, \"d\": [{\"e\": 1}, 2], \"f\": null}")).containsExactly("a",
				"a.b", "d", "d.e", "f");
		assertThat(members("\uFEFF \n[{\"a\": {\"b\": 1}}]")).containsExactly("a", "a.b");
	}

	@Test
	void tellsTheMembersBeforeABreakAndNoneOfOtherDocuments() {
		assertThat(members("{\"a\": 1, \"b\": [, \"c\": 1}")).containsExactly("a", "b");
		assertThat(members("<a>{\"a\": 1}</a>")).isEmpty();
		assertThat(members("")).isEmpty();
		assertThat(JsonText.members(SourceDocument.ofContent("{\"a\": 1, \"b\": 2, \"c\": 3}"), 4)).containsExactly("a",
				"b");
	}

	private static java.util.Set<String> members(String json) {
		return JsonText.members(SourceDocument.ofContent(json), 1000);
	}

	private static Thing read(String json) {
		return JsonText.read(SourceDocument.ofContent(json), Thing.class);
	}

	private record Thing(@Nullable String name, @Nullable Integer size, List<Thing> parts, Map<String, Integer> sizes,
			@Nullable FrabTime day) {
	}

}
