package io.github.schedulegateway.exports;

import java.io.ByteArrayInputStream;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;

import io.github.schedulegateway.GatewayTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "schedule.admin-key=" + Feeds.KEY)
class XmlExportTests {

	private final XPath path = XPathFactory.newInstance().newXPath();

	private static Document document;

	@BeforeAll
	static void read(@Autowired ApplicationContext context) throws Exception {
		Feeds feeds = new Feeds(context).holding(List.of(Regatta.schedule(Regatta.HOSTILE_TALK)));
		document = DocumentBuilderFactory.newDefaultInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(feeds.bytes("/conferences/regatta-2024/schedule.xml").body()));
	}

	@Test
	void saysOfTheConferenceWhatIsKnown() throws Exception {
		assertThat(text("/schedule/conference/title")).isEqualTo("Regatta 2024");
		assertThat(text("/schedule/conference/acronym")).isEqualTo("regatta-2024");
		assertThat(text("/schedule/conference/time_zone_name")).isEqualTo("Europe/Berlin");
		assertThat(text("/schedule/conference/days")).isEqualTo("2");
		assertThat(text("count(/schedule/conference/track)")).isEqualTo("2");
		assertThat(text("/schedule/generator/@name")).isEqualTo("schedule-gateway");
	}

	@Test
	void putsTalksIntoTheirDaysAndRooms() throws Exception {
		assertThat(text("count(//event)")).isEqualTo("6");
		assertThat(text("/schedule/day[1]/@start")).isEqualTo("2024-10-26T04:00:00+02:00");
		assertThat(text("/schedule/day[1]/room[@name='Hall A']/event[3]/title")).isEqualTo("Night watch");
		assertThat(text("/schedule/day[2]/room[@name='']/event/title")).isEqualTo("Anywhere");
		assertThat(text("/schedule/day[1]/room[1]/@guid")).hasSize(36);
	}

	@Test
	void saysOfATalkWhatIsKnown() throws Exception {
		String ropes = "//event[title='Ropes & lines']";
		assertThat("guid:" + text(ropes + "/@guid")).isEqualTo(Regatta.ROPES.sourceId());
		assertThat(text(ropes + "/date")).isEqualTo("2024-10-26T10:00:00+02:00");
		assertThat(text(ropes + "/start")).isEqualTo("10:00");
		assertThat(text(ropes + "/duration")).isEqualTo("00:30");
		assertThat(text(ropes + "/track")).isEqualTo("Craft");
		assertThat(text(ropes + "/persons/person[1]")).isEqualTo("Ada Quill");
		assertThat(text(ropes + "/persons/person[1]/@guid")).isEqualTo(Regatta.GUID);
		assertThat(text(ropes + "/persons/person[2]/@affiliation")).isEqualTo("Foo \"Bar\"; Ltd: ^x");
		assertThat(text("//event[title='Knots']/links/link[1]/@href")).isEqualTo("https://regatta.example/knots.pdf");
		assertThat(text("count(//event[title='Knots']/end)")).isEqualTo("0");
	}

	@Test
	void carriesTextsButForWhatXmlCannotHold() throws Exception {
		String room = "//room[@name='Hall \"B\" & <C>']";
		assertThat(text(room + "/event/abstract")).isEqualTo(Regatta.HOSTILE.replace("\u0001", ""));
		assertThat(text(room + "/event/persons/person")).isEqualTo("Dörte, Weiß; Jr.");
	}

	private String text(String expression) throws Exception {
		return this.path.evaluate(expression, document);
	}

}
