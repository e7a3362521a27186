package io.github.schedulegateway.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Slugs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** All formats that the gateway reads. */
@Component
public final class ScheduleFormats {

	private final List<ScheduleFormat> formats;

	private final ImportSettings settings;

	ScheduleFormats(List<ScheduleFormat> formats, ImportSettings settings) {
		this.formats = List.copyOf(formats);
		this.settings = settings;
	}

	/**
	 * Reads a document, and estimates the ends that it does not give.
	 * @param wanted the format that it must be in, null to recognise it
	 * @throws ImportRefused for whatever is wrong with the document or the options
	 */
	public Reading read(SourceDocument document, @Nullable Format wanted, ReadOptions options) {
		check(document, options);
		ScheduleFormat format = this.formats.stream()
			.filter((candidate) -> wanted == null || candidate.format() == wanted)
			.filter((candidate) -> candidate.reads(document))
			.findFirst()
			.orElseThrow(() -> document.refused("line 1", "is not in a format that is read; tried " + tried(wanted)));
		Schedule schedule = format.read(document, options);
		return new Reading(format.format(), EndEstimates.added(schedule));
	}

	private void check(SourceDocument document, ReadOptions options) {
		if (document.text().length() > this.settings.maxSize().toBytes()) {
			throw document.refused("byte " + this.settings.maxSize().toBytes(),
					"is larger than " + this.settings.maxSize().toBytes() + " bytes");
		}
		if (document.text().isBlank()) {
			throw document.refused("line 1", "is empty");
		}
		if (options.conference() != null && !Slugs.isSlug(options.conference())) {
			throw new ImportRefused(document.name(), "option conference",
					"is to be small letters, digits and hyphens, such as lpc-2022");
		}
	}

	private static String tried(@Nullable Format wanted) {
		return (wanted != null) ? wanted.name()
				: Arrays.stream(Format.values()).map(Format::name).collect(Collectors.joining(", "));
	}

}
