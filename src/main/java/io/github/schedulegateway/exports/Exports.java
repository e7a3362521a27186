package io.github.schedulegateway.exports;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.schedulegateway.graph.Extract;
import io.github.schedulegateway.graph.Extracts;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * The addresses at which schedules are given away. They are open to everybody, and so to
 * the pages of any origin, which are to show them.
 */
@RestController
@CrossOrigin(origins = "*", methods = { RequestMethod.GET, RequestMethod.HEAD },
		allowedHeaders = { HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE },
		exposedHeaders = { HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED })
class Exports {

	/** As many conferences as are in memory at once. */
	private static final int AT_ONCE = 16;

	private final Map<String, ExportFormat> formats;

	private final CalendarExport calendar;

	private final Extracts extracts;

	private final Semaphore places = new Semaphore(AT_ONCE);

	Exports(List<ExportFormat> formats, CalendarExport calendar, Extracts extracts) {
		this.formats = formats.stream().collect(Collectors.toMap(ExportFormat::fileName, Function.identity()));
		this.calendar = calendar;
		this.extracts = extracts;
	}

	@GetMapping("/conferences/{slug}/{file}")
	void ofConference(@PathVariable String slug, @PathVariable String file, @RequestAttribute Instant deadline,
			ServletWebRequest request) throws IOException {
		ExportFormat format = this.formats.get(file);
		if (format == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "A conference has no such file");
		}
		answer(format, slug + "-" + file, () -> this.extracts.ofConference(slug, deadline), request);
	}

	@GetMapping("/conferences/{slug}/rooms/{id}/schedule.ics")
	void ofRoom(@PathVariable String slug, @PathVariable String id, @RequestAttribute Instant deadline,
			ServletWebRequest request) throws IOException {
		answer(this.calendar, id + ".ics", () -> this.extracts.ofRoom(slug, id, deadline), request);
	}

	@GetMapping("/speakers/{id}/talks.ics")
	void ofSpeaker(@PathVariable String id, @RequestAttribute Instant deadline, ServletWebRequest request)
			throws IOException {
		answer(this.calendar, id + ".ics", () -> this.extracts.ofSpeaker(id, deadline), request);
	}

	@GetMapping("/affiliations/{id}/talks.ics")
	void ofAffiliation(@PathVariable String id, @RequestAttribute Instant deadline, ServletWebRequest request)
			throws IOException {
		answer(this.calendar, id + ".ics", () -> this.extracts.ofAffiliation(id, deadline), request);
	}

	private void answer(ExportFormat format, String fileName, Source source, ServletWebRequest request)
			throws IOException {
		takePlace(request);
		try {
			Extract extract = source.read()
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing of that name"));
			new ExportAnswer(format.mediaType(), fileName, extract.changedAt(),
					(output) -> format.write(extract, output))
				.write(request);
		}
		finally {
			this.places.release();
		}
	}

	private void takePlace(ServletWebRequest request) {
		try {
			if (this.places.tryAcquire(2, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Objects.requireNonNull(request.getResponse()).setHeader(HttpHeaders.RETRY_AFTER, "5");
		throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Too many ask for schedules just now");
	}

	/** Reads what is to be written. */
	@FunctionalInterface
	private interface Source {

		Optional<Extract> read();

	}

}
