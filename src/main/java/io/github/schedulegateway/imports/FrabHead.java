package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Slugs;
import io.github.schedulegateway.schedule.Talk;
import org.jspecify.annotations.Nullable;

/** What frab, pretalx and their kin say of a conference by itself. */
record FrabHead(SourceDocument document, FrabSchedule said, FrabSchedule.Conference conference) {

	Conference conference(ReadOptions options, ZoneId zone, List<Talk> talks) {
		String title = FrabTexts.line(this.conference.title());
		String slug = (options.conference() != null) ? options.conference()
				: Stream.of(FrabTexts.line(this.conference.acronym()), title)
					.map((name) -> (name != null) ? Slugs.of(name) : null)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
		List<LocalDate> days = Stream
			.concat(this.conference.days()
				.stream()
				.map(FrabSchedule.Day::date)
				.filter(Objects::nonNull)
				.map(FrabTime::date),
					talks.stream().map(Talk::startsAt).filter(Objects::nonNull).map(ZonedDateTime::toLocalDate))
			.sorted()
			.toList();
		LocalDate first = date(this.conference.start(), days.isEmpty() ? null : days.getFirst(), "starts");
		LocalDate last = date(this.conference.end(), days.isEmpty() ? null : days.getLast(), "ends");
		return new Conference(slug, title, (slug != null) ? Slugs.series(slug) : null, url(), zone, first,
				last.isBefore(first) ? first : last);
	}

	/** What addresses without a host belong to. */
	@Nullable URI base() {
		return Stream.of(this.conference.baseUrl(), this.said.baseUrl(), this.said.url(), this.conference.url())
			.map((url) -> WebAddress.of(url, null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(this.document.url());
	}

	/** The base is that of the conference in frab, and of the whole server in pretalx. */
	private @Nullable URI url() {
		Stream<URI> own = Stream.of(this.conference.url(), this.said.url()).map((url) -> WebAddress.of(url, null));
		Stream<URI> bases = Stream.of(this.conference.baseUrl(), this.said.baseUrl())
			.map((url) -> WebAddress.of(url, null))
			.filter((url) -> url != null && url.getPath().length() > 1);
		return Stream.concat(own, bases).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private LocalDate date(@Nullable FrabTime said, @Nullable LocalDate seen, String what) {
		LocalDate date = (said != null) ? said.date() : seen;
		if (date == null) {
			throw this.document.refused("line 1", "does not say when the conference " + what);
		}
		return date;
	}

}
