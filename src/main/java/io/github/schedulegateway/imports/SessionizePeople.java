package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.schedulegateway.imports.SessionizeData.LinkEntry;
import io.github.schedulegateway.imports.SessionizeData.SpeakerEntry;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Reads the speakers of Sessionize. For whom they speak is only what the organisers asked
 * them: a tag line and a company's website leave that open.
 */
record SessionizePeople(SourceDocument document) {

	static final String SOURCE = "sessionize:";

	/** Pages that are not one person's alone. */
	private static final Set<String> SHARED = Set.of("Company_Website", "Blog", "Other");

	/**
	 * {@return the view {@code Speakers}} It tells of nobody's talks when they are: it
	 * adds to the people of a conference that the graph knows.
	 */
	Schedule schedule(List<SpeakerEntry> speakers, ReadOptions options) {
		Conference conference = new Conference(options.conference(), null, null, null, null, null, null);
		List<Person> people = speakers.stream().map(this::person).distinct().toList();
		return Schedule.ofPeople(conference, people);
	}

	Person person(SpeakerEntry speaker) {
		String name = PlainText.line(
				(speaker.fullName() != null) ? speaker.fullName() : Objects.requireNonNullElse(speaker.firstName(), "")
						+ " " + Objects.requireNonNullElse(speaker.lastName(), ""));
		if (name.isEmpty() || speaker.id() == null) {
			throw this.document.refused(place(this.document, speaker.id()),
					(speaker.id() == null) ? "a speaker has no id" : "the speaker has no name");
		}
		List<URI> links = SessionizeData.list(speaker.links())
			.stream()
			.filter((link) -> link.linkType() != null && !SHARED.contains(link.linkType()))
			.map(LinkEntry::url)
			.map(WebAddress::of)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return new Person(name, SOURCE + speaker.id(), null, links, MarkedUpText.read(speaker.bio()),
				WebAddress.of(speaker.profilePicture()), null);
	}

	/** Where the id first stands. */
	static String place(SourceDocument document, @Nullable String id) {
		String text = document.text();
		int index = (id != null) ? Math.max(0, text.indexOf('"' + id + '"')) : 0;
		long line = 1 + text.substring(0, index).chars().filter((character) -> character == '\n').count();
		return "line " + line + ((id != null) ? ", id " + id : "");
	}

}
