package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Texts as frab, pretalx and their kin write them. */
final class FrabTexts {

	private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

	private FrabTexts() {
	}

	/** What stands in a document but for white space, null for nothing. */
	static @Nullable String line(@Nullable String text) {
		String line = (text != null) ? PlainText.line(text) : "";
		return line.isEmpty() ? null : line;
	}

	/**
	 * Subtitle, abstract and description, each a paragraph and more. A subtitle is no
	 * part of the title, which other formats give without it.
	 */
	static @Nullable String joined(@Nullable String... texts) {
		List<String> parts = new ArrayList<>();
		Stream.of(texts)
			.filter(Objects::nonNull)
			.map(PlainText::of)
			.filter((text) -> !text.isEmpty())
			.forEach((text) -> {
				parts.removeIf(text::startsWith);
				if (parts.stream().noneMatch((part) -> part.startsWith(text))) {
					parts.add(text);
				}
			});
		return parts.isEmpty() ? null : String.join("\n\n", parts);
	}

	/** Some write names of languages, or whatever else. */
	static @Nullable String language(@Nullable String tag) {
		Locale locale = Locale.forLanguageTag((tag != null) ? tag.strip().replace('_', '-') : "");
		return LANGUAGES.contains(locale.getLanguage()) ? locale.toLanguageTag() : null;
	}

}
