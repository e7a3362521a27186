package io.github.schedulegateway.imports;

import java.util.List;
import java.util.stream.Collectors;

import io.github.schedulegateway.imports.ICalendarEvent.Property;
import org.jspecify.annotations.Nullable;

/** What an event says in texts. */
final class ICalendarTexts {

	private ICalendarTexts() {
	}

	/**
	 * {@return the abstract; null for none}
	 */
	static @Nullable String summary(ICalendarEvent event) {
		Property description = event.first("DESCRIPTION");
		if (description == null || !event.isExported()) {
			return MarkedUpText.read((description != null) ? description.text() : null);
		}
		String text = PlainText.paragraphs(withoutSpeakers(description.text(), event));
		return text.isEmpty() ? null : text;
	}

	/** Exports of the gateway say so. */
	static boolean isCut(ICalendarEvent event) {
		return event.isMarked("DESCRIPTION", "X-TRUNCATED");
	}

	/**
	 * {@return the language of the talk; null where it is not told} Other programs write
	 * their own there.
	 */
	static @Nullable String language(ICalendarEvent event) {
		Property title = event.first("SUMMARY");
		return (title != null && event.isExported()) ? FrabTexts.language(title.parameter("LANGUAGE")) : null;
	}

	/** Of several categories, nothing tells which one is the track. */
	static @Nullable String track(ICalendarEvent event) {
		List<String> categories = event.all("CATEGORIES")
			.flatMap((property) -> property.list().stream())
			.map(PlainText::line)
			.filter((category) -> !category.isEmpty())
			.distinct()
			.toList();
		return (categories.size() == 1) ? categories.getFirst() : null;
	}

	/** Exports put above it who speaks, for calendars that show nothing else. */
	private static String withoutSpeakers(String text, ICalendarEvent event) {
		String billed = event.all("X-SPEAKER").map(ICalendarTexts::billed).collect(Collectors.joining("\n"));
		return text.equals(billed) ? "" : text.startsWith(billed + "\n\n") ? text.substring(billed.length()) : text;
	}

	private static String billed(Property speaker) {
		String affiliation = speaker.parameter("X-AFFILIATION");
		return (affiliation != null) ? speaker.text() + " (" + affiliation + ")" : speaker.text();
	}

}
