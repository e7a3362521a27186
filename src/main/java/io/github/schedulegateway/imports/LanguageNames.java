package io.github.schedulegateway.imports;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.github.schedulegateway.schedule.Names;
import org.jspecify.annotations.Nullable;

/** Names of languages, in English and in the language itself. */
final class LanguageNames {

	private static final Map<String, String> TAGS = tags();

	private LanguageNames() {
	}

	/**
	 * {@return the BCP 47 tag of a name or of a tag, null for neither}
	 */
	static @Nullable String tag(String name) {
		return TAGS.get(Names.fold(name));
	}

	private static Map<String, String> tags() {
		Map<String, String> tags = new HashMap<>();
		Arrays.stream(Locale.getISOLanguages()).filter((code) -> code.length() == 2).forEach((code) -> {
			Locale language = Locale.of(code);
			tags.put(code, code);
			tags.putIfAbsent(Names.fold(language.getDisplayLanguage(Locale.ENGLISH)), code);
			tags.putIfAbsent(Names.fold(language.getDisplayLanguage(language)), code);
		});
		return Collections.unmodifiableMap(tags);
	}

}
