package io.github.schedulegateway.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import io.github.schedulegateway.EmbeddedServer;
import io.github.schedulegateway.GatewayTest;
import io.github.schedulegateway.api.Schedules;
import io.github.schedulegateway.imports.ImportOptions;
import io.github.schedulegateway.imports.Importer;
import io.github.schedulegateway.imports.SampleImport;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The explorer in a real browser, on invented conferences and the sample. */
@GatewayTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init")
class ExplorerIT {

	private static final String READY = "document.querySelector('#choices').children.length > 0 "
			+ "&& !document.querySelector('#result[aria-busy]') "
			+ "&& document.querySelector('#status').textContent !== 'Loading …'";

	private static final String OPEN = "document.querySelector('dialog').open && document.querySelector('dialog h2')?.textContent";

	/** A title that a spreadsheet would take for a formula. */
	private static final Talk FORMULA = Schedules.talk("c3", "=1+1", Schedules.at("2024-10-25T22:00"),
			Schedules.at("2024-10-25T22:15"), "Barn", null, Schedules.speaks("Finn Ó Sé", "Greenfield Inc."));

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void fillTheGraphAndOpenTheBrowser(@Autowired Driver driver, @Autowired SampleImport sample,
			@Autowired Importer importer) throws IOException {
		chromium = Chromium.start();
		EmbeddedServer.wipe(driver);
		sample.run();
		schedules().forEach((schedule) -> importer.importSchedule(schedule, "FRAB_JSON", "page.json", "none",
				new ImportOptions(false, true, "somebody")));
	}

	@AfterAll
	static void closeTheBrowser() throws IOException {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void lookFromADesk() {
		chromium.look(1400, 900, "light");
		chromium.requests();
	}

	@AfterEach
	void sawNoRequestElsewhereAndNoComplaint() {
		assertThat(chromium.requests()).isNotEmpty().allMatch((url) -> url.startsWith(base() + "/"));
		assertThat(chromium.complaints()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "timetable, conference=harbour-2024", "network, view=network&kind=SHARED_SPEAKER",
			"rankings, view=rankings", "moves, view=moves", "sponsors, view=sponsors&conference=harbour-2024",
			"path, view=path" })
	void showsEveryViewToEverybody(String name, String query) throws IOException {
		open(name.equals("path") ? path("Ada Quill", "Dörte Weiß") : query);

		assertThat(text("#problem")).isEmpty();
		assertThat(text("#result")).isNotEmpty();
		assertThat(chromium.run("return document.querySelector('[aria-current=page]').textContent.toLowerCase()"))
			.isEqualTo(name);
		for (String scheme : List.of("light", "dark")) {
			chromium.look(1400, 900, scheme);
			look(name, scheme, 1400);
			assertThat(chromium.axe()).as(scheme).isEmpty();
			chromium.look(390, 800, scheme);
			look(name, scheme, 390);
		}
		assertThat(chromium.axe()).as("narrow").isEmpty();
	}

	@Test
	void laysTheTimetableOutAsRoomsByTime() {
		open("conference=harbour-2024&day=2024-10-26");

		assertThat(texts(".room")).containsExactly("Hall A", "Hall B", "No room");
		assertThat(titles()).containsExactlyInAnyOrder("Ropes", "Knots & Splices", "Untitled", "Überfahrt", "Moorings");
		assertThat(texts(".break > span:first-child")).containsExactlyInAnyOrder("Coffee", "Party");
		// talks at the same time in one room stand side by side, and those of one time in
		// one row
		assertThat(place("Moorings", "x")).isGreaterThan(place("Ropes", "x"));
		assertThat(place("Überfahrt", "x")).isGreaterThan(place("Moorings", "x"));
		assertThat(place("Überfahrt", "y")).isEqualTo(place("Moorings", "y"));
		assertThat(place("Knots & Splices", "y")).isGreaterThan(place("Moorings", "y"));
		assertThat(texts(".days a")).containsExactly("Sat, 26 Oct 2024 5 talks", "Sun, 27 Oct 2024 1 talk",
				"Mon, 28 Oct 2024 3 talks");
		assertThat(text("#result")).contains("Without a time", "Beacons");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			q=ropes                            | Ropes
			q=ROPES ada                        | Ropes
			q=uberfahrt                        | Überfahrt
			who=larsen                         | Knots & Splices,Moorings
			who=mowe                           | Überfahrt
			room=Hall B                        | Überfahrt
			track=Craft                        | Ropes,Knots & Splices
			language=de                        | Knots & Splices,Überfahrt
			language=de&who=lantern            | Knots & Splices
			language=de&who=lantern&q=nowhere  |
			""")
	void narrowsTheTimetable(String filters, @Nullable String titles) {
		open("conference=harbour-2024&day=2024-10-26&" + filters.replace(' ', '+'));

		assertThat(titles()).containsExactlyInAnyOrder((titles != null) ? titles.split(",") : new String[0]);
		if (titles == null) {
			assertThat(text("#result .empty")).contains("fewer filters");
		}
	}

	@Test
	void keepsWhatIsTypedAndChosenInTheAddress() {
		open("conference=harbour-2024&day=2024-10-26");

		chromium.type("[name=q]", "ropes");
		chromium.await("a filter", "document.querySelectorAll('.talk').length === 1");
		assertThat(chromium.address()).contains("q=ropes", "day=2024-10-26");
		chromium.click("[name=conference] option[value=meadow-2024]");
		chromium.await("another", "document.title.includes('Meadow') && " + READY);
		assertThat(chromium.address()).contains("conference=meadow-2024").doesNotContain("day=");
		assertThat(titles()).containsExactly("Ropes");

		chromium.back();
		chromium.await("the one before", "document.title.includes('Harbour 2024') && " + READY);
		assertThat(titles()).containsExactly("Ropes");
		assertThat(chromium.run("return document.querySelector('[name=q]').value")).isEqualTo("ropes");
	}

	@Test
	void opensATalkAndWhoGaveItByKeyboard() throws IOException {
		open("conference=harbour-2024&day=2024-10-26");

		chromium.run("[...document.querySelectorAll('.talk a')].find((a) => a.textContent === 'Ropes').focus()");
		chromium.press(Keys.ENTER);
		assertThat(chromium.await("a dialog", OPEN)).isEqualTo("Ropes");
		assertThat(text("dialog")).contains("How hemp is laid.", "Ada Quill", "Tidewater", "Hall A", "Rigging",
				"Sat, 26 Oct 2024, 10:00–10:30");
		assertThat(chromium.run("return document.querySelector('dialog a[href^=\"https:\"]').href"))
			.isEqualTo("https://talks.example/b1");
		assertThat(chromium.axe()).isEmpty();
		String address = chromium.address();

		chromium.run("[...document.querySelectorAll('dialog a')].find((a) => a.textContent === 'Ada Quill').focus()");
		chromium.press(Keys.ENTER);
		chromium.await("a person", "document.querySelector('dialog h2').textContent === 'Ada Quill'");
		assertThat(text("dialog")).contains("Lantern Labs", "Sails", "Chi Okafor", "Harbour 2023");
		chromium.press(Keys.ESCAPE);
		chromium.await("no dialog", "!document.querySelector('dialog').open");
		assertThat(chromium.address()).doesNotContain("open=");

		chromium.open(address);
		assertThat(chromium.await("the talk again", OPEN)).isEqualTo("Ropes");
	}

	@Test
	void tellsWhatIsOnAndWhatComesNext() {
		open("conference=harbour-2024&at=2024-10-26T10:15");

		assertThat(texts(".agenda div:first-child a")).containsExactlyInAnyOrder("Ropes", "Moorings", "Überfahrt");
		assertThat(texts(".agenda div:last-child li")).first()
			.asString()
			.contains("10:30", "Knots & Splices", "Hall A");
		open("conference=harbour-2024&at=2031-01-01T00:00");
		assertThat(text(".agenda")).contains("Nothing is on", "Nothing comes after");
	}

	@Test
	void showsTimesInTheZoneOfTheConferenceOrOfTheViewer() {
		open("conference=meadow-2024&q=hedges");
		assertThat(text(".talk")).contains("00:30–01:00");
		assertThat(text("#status")).contains("Asia/Kolkata");

		chromium.click("[name=zone] option[value=viewer]");
		var start = Objects.requireNonNull(Schedules.meadow2024().talks().getFirst().startsAt());
		String clock = start.withZoneSameInstant(ZoneId.systemDefault()).toLocalTime().toString();
		chromium.await("another time", "document.querySelector('.talk').textContent.includes('" + clock + "–')");
		assertThat(chromium.address()).contains("zone=viewer");
	}

	@Test
	void drawsWhoSharedATalk() {
		open("view=network");

		Set<String> linked = talks().filter((talk) -> names(talk).size() > 1)
			.flatMap((talk) -> names(talk).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(texts(".node title")).containsAll(linked);
		assertThat(texts(".node title")).doesNotContain("Finn Ó Sé");
		assertThat(texts("#result th a")).containsAll(linked);
		assertThat(texts(".node .community")).doesNotContain("").allMatch((number) -> number.matches("\\d+"));
		assertThat(chromium.run("return new Set([...document.querySelectorAll('.node')].map((one) => "
				+ "one.getAttribute('transform'))).size === document.querySelectorAll('.node').length"))
			.isEqualTo(true);
	}

	@Test
	void opensANodeAndALinkOfTheNetwork() {
		open("view=network&conference=series:harbour");
		List<String> names = texts(".node title");

		chromium.run("document.querySelector('.node').focus()");
		chromium.press(Keys.ARROW_RIGHT);
		chromium.press(Keys.ENTER);
		assertThat(chromium.await("a dialog", OPEN)).isEqualTo(names.get(1));
		chromium.press(Keys.ESCAPE);
		chromium.await("no dialog", "!document.querySelector('dialog').open");

		chromium.run(
				"document.querySelector('#result').querySelectorAll('table')[1].querySelectorAll('a[href*=link]')[0].click()");
		chromium.await("a link", "document.querySelector('.link h2')");
		String ends = text(".link h2");
		assertThat(talks().filter((talk) -> names(talk).stream().allMatch(ends::contains) && names(talk).size() > 1)
			.map((talk) -> String.valueOf(talk.title()))).isNotEmpty().anyMatch(text(".link")::contains);
	}

	@Test
	void movesTheNetworkByButtons() {
		open("view=network");
		String before = String
			.valueOf(chromium.run("return document.querySelector('.network > g').getAttribute('transform')"));

		chromium.type("[aria-label=Nearer]", Keys.ENTER);
		chromium.await("nearer",
				"document.querySelector('.network > g').getAttribute('transform').includes('scale(1.4)')");
		chromium.type("[aria-label='All of it']", Keys.ENTER);
		chromium.await("all of it",
				"document.querySelector('.network > g').getAttribute('transform').includes('scale(1)')");
		assertThat(before).isEqualTo("null");
	}

	@Test
	void findsTheWayFromOneToAnother() {
		open("view=path");
		assertThat(text("#result")).contains("Choose two");

		choose("from", "Eve Sto", "Eve Stone (");
		choose("to", "Dörte", "Dörte Weiß (");
		chromium.await("a way", "document.querySelector('.steps li')");
		assertThat(text(".steps")).contains("Eve Stone and Dörte Weiß are joined by the talk Night watch");
		assertThat(texts(".path .stop .name")).containsExactly("Eve Stone", "Dörte Weiß");
		String address = chromium.address();
		chromium.open(address);
		chromium.await("the same", "document.querySelector('.steps li')");
		assertThat(chromium.run("return document.querySelector('[name=from]').value")).isEqualTo("Eve Stone");

		open(path("Eve Stone", "Finn Ó Sé"));
		assertThat(text("#result")).contains("No talk, session or affiliation leads from Eve Stone to Finn Ó Sé");
	}

	@Test
	void ranksAffiliationsByTheirTalks() {
		open("view=rankings&conference=meadow-2024");

		assertThat(texts(".bar .label")).containsExactly("Greenfield");
		assertThat(texts(".bar .figure")).containsExactly("3");
		assertThat(text("#status")).contains("3 of 3 (100 %) talks", "2 of 2 (100 %) speakers");
		chromium.click("#result th a");
		assertThat(chromium.await("a dialog", OPEN)).isEqualTo("Greenfield");
	}

	@ParameterizedTest
	@ValueSource(strings = { "affiliations-speakers", "affiliations-sessions", "affiliations-degree",
			"affiliations-pagerank", "affiliations-betweenness", "speakers-talks", "speakers-degree",
			"speakers-pagerank", "speakers-betweenness", "concentration", "editions" })
	void ranksByEveryMeasure(String by) {
		open("view=rankings&conference=series:harbour&by=" + by);

		assertThat(text("#problem")).isEmpty();
		assertThat(texts(".bar .label")).isNotEmpty().hasSameSizeAs(texts("#result tbody tr"));
	}

	@Test
	void tellsWhoMovedAndAtWhichTalks() {
		open("view=moves");

		assertThat(texts(".bar .label")).containsExactlyInAnyOrder("Lantern Labs → Tidewater",
				"Tidewater → Lantern Labs");
		assertThat(texts("#result tbody tr")).hasSize(2)
			.anyMatch((row) -> row.startsWith("Ada QuillLantern LabsTidewater") && row.contains("Harbour 2024"))
			.anyMatch((row) -> row.startsWith("Chi OkaforTidewaterLantern Labs"));
		open("view=moves&conference=lpc-2022");
		assertThat(text("#result")).contains("No moves: it takes two conferences");
	}

	@Test
	void tellsWhatSponsorsHadOnStage() {
		open("view=sponsors&conference=harbour-2024");

		assertThat(texts(".bar .label")).containsExactly("Tidewater Shipping (Diamond)", "Möwe (Silver)",
				"Lantern Labs (Silver)");
		assertThat(texts(".bar .figure")).containsExactly(billed("Tidewater"), billed("Möwe"), billed("Lantern Labs"));
		assertThat(text("#result")).contains("Affiliations on stage without sponsorship", "Pilots' Guild");
		open("view=sponsors&conference=meadow-2024");
		assertThat(text("#result")).contains("No sponsors are known", "Greenfield");
	}

	@Test
	void opensItsQueryInGraphiql() throws IOException {
		open("view=rankings&conference=harbour-2024&first=10");

		String query = text(".question pre");
		chromium.click("#questions summary");
		assertThat(chromium.axe()).isEmpty();
		chromium.click("a.graphiql");
		String editor = "document.querySelector('.graphiql-query-editor .CodeMirror')?.CodeMirror?.getValue()";
		assertThat(chromium.await("an editor", editor)).isEqualTo(query);
		assertThat(chromium.await("variables",
				"document.querySelector('.graphiql-editor-tool .CodeMirror')?.CodeMirror?.getValue()"))
			.asString()
			.contains("\"first\": 10", "\"conferences\"");
		assertThat(texts(".graphiql-tab")).hasSizeGreaterThan(5);
		assertThat(texts(".graphiql-tab").getFirst()).contains("AffiliationRanking");
		// what GraphiQL keeps of it would stand before the examples of the next
		chromium.run("localStorage.clear()");
	}

	@Test
	void savesTablesThatSpreadsheetsReadSafely() throws IOException {
		open("conference=meadow-2024");

		chromium.click("#actions button:nth-of-type(1)");
		String csv = new String(chromium.downloaded("schedule-timetable-meadow-2024.csv"), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFF");
		List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1))).getRecords();
		assertThat(rows).extracting((row) -> row.get(3)).containsExactly("title", "Hedges", "Ropes", "'=1+1");
		assertThat(rows).extracting((row) -> row.get(4)).contains("Finn Ó Sé");
	}

	@Test
	void savesDrawingsThatLookTheSameElsewhere() throws IOException {
		open("view=rankings");

		chromium.click("#actions button:nth-of-type(2)");
		String svg = new String(chromium.downloaded("schedule-rankings.svg"), StandardCharsets.UTF_8);
		assertThat(svg).startsWith("<svg ")
			.contains("xmlns=\"http://www.w3.org/2000/svg\"", "Lantern Labs")
			.contains("fill=\"rgb(59, 75, 152)\"", "font-size=\"14px\"")
			.doesNotContain("class=", "var(", "style=");
		chromium.click("#actions button:nth-of-type(3)");
		byte[] png = chromium.downloaded("schedule-rankings.png");
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
		double width = chromium
			.number("return Math.ceil(document.querySelector('.chart').getBoundingClientRect().width)");
		assertThat(image.getWidth()).isEqualTo(2 * (int) width);
		assertThat(image.getRGB(8, 60)).as("the first bar").isEqualTo(0xff3b4b98);
	}

	@Test
	void tellsWhatTheApiRefuses() {
		open("view=moves&first=100000");

		assertThat(text("#problem[role=alert]")).contains("10,000 are allowed");
		assertThat(text("#result")).isEmpty();
	}

	private static List<Schedule> schedules() {
		Schedule meadow = Schedules.meadow2024();
		return Schedules.all()
			.stream()
			.map((schedule) -> schedule.conference().equals(meadow.conference())
					? Schedules.with(meadow, Stream.concat(meadow.talks().stream(), Stream.of(FORMULA)).toList())
					: schedule)
			.toList();
	}

	/** All talks, whatever they stand in. */
	private static Stream<Talk> talks() {
		return schedules().stream().flatMap(ExplorerIT::talks);
	}

	private static Stream<Talk> talks(Schedule schedule) {
		return Stream.concat(schedule.talks().stream(),
				schedule.sessions()
					.stream()
					.flatMap((session) -> session.blocks().stream())
					.flatMap((block) -> block.talks().stream()));
	}

	private static List<String> names(Talk talk) {
		return talk.appearances().stream().map((one) -> one.person().name()).toList();
	}

	private static String billed(String affiliation) {
		long talks = talks(Schedules.harbour2024())
			.filter((talk) -> talk.appearances()
				.stream()
				.map(Appearance::affiliation)
				.anyMatch((printed) -> printed != null && printed.startsWith(affiliation)))
			.count();
		return talks + ((talks == 1) ? " talk" : " talks");
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

	private void open(String query) {
		chromium.open(base() + "/explore?" + query);
		chromium.await("an answer", READY);
	}

	/** The query of the way between two, whose ids the API tells. */
	private String path(String from, String to) {
		return "view=path&from=" + id(from) + "&to=" + id(to);
	}

	private String id(String name) {
		chromium.open(base() + "/explore?view=path");
		chromium.await("an answer", READY);
		chromium
			.run("fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify("
					+ "{ query: 'query($name: String!) { speakers(where: { name: { eq: $name } }) { nodes { id } } }', "
					+ "variables: { name: '" + name + "' } }) }).then((answer) => answer.json())"
					+ ".then((answer) => window.found = answer.data.speakers.nodes[0].id)");
		return URLEncoder.encode(chromium.await("an id", "window.found").toString(), StandardCharsets.UTF_8);
	}

	private void choose(String box, String typed, String label) {
		chromium.type("[name=" + box + "]", typed);
		String suggestion = "[...document.querySelectorAll('#suggestions-" + box
				+ " option')].find((option) => option.value.startsWith('" + label + "'))?.value";
		String whole = chromium.await("a suggestion", suggestion).toString();
		chromium.type("[name=" + box + "]", whole.substring(typed.length()));
		chromium.await("a choice", "new URLSearchParams(location.search).has('" + box + "')");
	}

	private void look(String name, String scheme, int width) throws IOException {
		assertThat(chromium.await("no sideways scrolling", "document.documentElement.scrollWidth <= innerWidth"))
			.isEqualTo(true);
		chromium.screenshot("explore-" + name + "-" + scheme + "-" + width);
	}

	private static String text(String selector) {
		return String.valueOf(chromium.run("return document.querySelector(\"" + selector + "\").textContent"));
	}

	private static List<String> titles() {
		return texts(".talk a");
	}

	private static List<String> texts(String selector) {
		return chromium
			.texts("return [...document.querySelectorAll(\"" + selector + "\")].map((one) => one.textContent)");
	}

	/** Where a talk stands on the page. */
	private static double place(String title, String axis) {
		return chromium
			.number("return [...document.querySelectorAll('.talk')].find((one) => one.textContent.startsWith('" + title
					+ "')).getBoundingClientRect()." + axis);
	}

}
