package io.github.schedulegateway.sources;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.github.schedulegateway.imports.Format;
import io.github.schedulegateway.imports.ReadOptions;
import io.github.schedulegateway.schedule.Slugs;
import org.jspecify.annotations.Nullable;

/** Makes sources of what is configured, and says all that is wrong with it at once. */
final class ConfiguredSources {

	static final Duration SHORTEST = Duration.ofMinutes(1);

	static final Duration LONGEST = Duration.ofDays(365);

	private final List<ConfiguredSource> sources = new ArrayList<>();

	private final List<String> problems = new ArrayList<>();

	private ConfiguredSources() {
	}

	/**
	 * {@return the sources}
	 * @throws SourcesMisconfigured if they cannot be meant so
	 */
	static List<ConfiguredSource> of(SourceSettings settings) {
		ConfiguredSources configured = new ConfiguredSources();
		for (int i = 0; i < settings.sources().size(); i++) {
			configured.add("schedule.sources[" + i + "].", settings.sources().get(i));
		}
		if (!configured.problems.isEmpty()) {
			throw new SourcesMisconfigured(configured.problems);
		}
		return List.copyOf(configured.sources);
	}

	private void add(String at, SourceSettings.Entry entry) {
		int before = this.problems.size();
		URI url = url(at + "url", entry.url());
		String name = name(at + "name", (entry.name() != null) ? entry.name() : entry.conference());
		Duration interval = entry.interval();
		if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
			this.problems.add(at + "interval has to be one minute at least, and a year at most.");
		}
		if (entry.conference() != null && !Slugs.isSlug(entry.conference())) {
			this.problems
				.add(at + "conference has to be a slug of small letters, digits and hyphens, such as lpc-2022.");
		}
		Format format = read(at + "format", entry.format(), ConfiguredSources::format,
				"one of " + Arrays.toString(Format.values()));
		ZoneId zone = read(at + "time-zone", entry.timeZone(), ZoneId::of,
				"a zone of the tz database, such as Europe/Dublin");
		Locale locale = read(at + "locale", entry.locale(), ConfiguredSources::locale, "a language tag, such as en-GB");
		if (this.problems.size() == before && url != null && name != null) {
			this.sources.add(new ConfiguredSource(name, url, format, interval,
					new ReadOptions(entry.conference(), zone, locale)));
		}
	}

	/** Says nothing of what the address is: it may hold a key. */
	private @Nullable URI url(String property, @Nullable String text) {
		if (text == null || text.isBlank()) {
			this.problems.add(property + " is missing.");
			return null;
		}
		URI url = address(text.strip());
		if (url == null || url.getHost() == null) {
			this.problems.add(property + " has to be an address, beginning with http:// or https://.");
		}
		else if (url.getRawUserInfo() != null) {
			this.problems.add(property + " has a user name before its host, which the gateway does not send.");
		}
		else if (this.sources.stream().anyMatch((other) -> other.url().equals(url))) {
			this.problems.add(property + " is that of another source, too.");
		}
		return url;
	}

	private @Nullable String name(String property, @Nullable String name) {
		if (name == null || name.isBlank()) {
			this.problems.add(property + " is missing: give a name, or the conference by whose slug to call it.");
		}
		else if (!Slugs.isSlug(name)) {
			this.problems.add(property + " has to be small letters, digits and hyphens, such as lpc-2022.");
		}
		else if (this.sources.stream().anyMatch((other) -> other.name().equals(name))) {
			this.problems.add(property + " " + name + " is that of another source, too: give each a name of its own.");
		}
		return name;
	}

	private <T> @Nullable T read(String property, @Nullable String text, Function<String, T> reader, String meant) {
		try {
			return (text != null && !text.isBlank()) ? reader.apply(text.strip()) : null;
		}
		catch (DateTimeException | IllformedLocaleException | IllegalArgumentException ex) {
			this.problems.add(property + " has to be " + meant + ".");
			return null;
		}
	}

	private static @Nullable URI address(String text) {
		try {
			URI url = URI.create(text);
			return List.of("http", "https").contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT)) ? url
					: null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** As relaxed as other properties are. */
	private static Format format(String name) {
		return Format.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
	}

	private static Locale locale(String tag) {
		return new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
	}

}
