package io.github.schedulegateway.imports;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;

import io.github.schedulegateway.graph.Conferences;
import io.github.schedulegateway.graph.ImportLock;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes a schedule that an administrator puts in the place of what the graph has of a
 * conference, in any format that is read: the way back of the exports.
 */
@RestController
class ScheduleUpload {

	private final ScheduleImports imports;

	private final Conferences conferences;

	private final ImportSettings settings;

	ScheduleUpload(ScheduleImports imports, Conferences conferences, ImportSettings settings) {
		this.imports = imports;
		this.conferences = conferences;
		this.settings = settings;
	}

	@PutMapping(path = "/conferences/{slug}/schedule",
			consumes = { "text/*", "application/json", "application/*+json", "application/xml", "application/*+xml",
					"application/yaml", MediaType.APPLICATION_OCTET_STREAM_VALUE,
					// what curl says of any file
					MediaType.APPLICATION_FORM_URLENCODED_VALUE })
	ResponseEntity<ImportResult> put(@PathVariable String slug, @RequestBody byte[] body,
			@RequestHeader HttpHeaders headers, @RequestParam(required = false) @Nullable String format,
			@RequestParam(required = false) @Nullable ZoneId timeZone,
			@RequestParam(required = false) @Nullable Locale locale,
			@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "false") boolean allowShrink) {
		check(body, headers);
		boolean known = this.conferences.knows(slug);
		checkPrecondition(headers, known);
		MediaType type = headers.getContentType();
		var document = SourceDocument.ofBytes("content", body, (type != null) ? type.getCharset() : null, null);
		var read = this.imports.read(document, Format.named(format), new ReadOptions(slug, timeZone, locale));
		ImportResult result = this.imports.store(read, new ImportOptions(dryRun, allowShrink, "administrator"));
		return (known || dryRun) ? ResponseEntity.ok(result)
				: ResponseEntity.created(URI.create("/conferences/" + slug + "/schedule.json")).body(result);
	}

	/**
	 * What is wrong with an option, or that there is no time, is no fault of the
	 * document.
	 */
	@ExceptionHandler
	ProblemDetail refuse(ImportRefused refused) {
		boolean option = refused.source().startsWith("option") || String.valueOf(refused.place()).startsWith("option");
		HttpStatus status = (refused.getCause() instanceof ImportLock.ImportRunning) ? HttpStatus.SERVICE_UNAVAILABLE
				: option ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
		var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(refused.getMessage()));
		problem.setProperty("place", refused.place());
		problem.setProperty("reason", refused.reason());
		return problem;
	}

	private void check(byte[] body, HttpHeaders headers) {
		if (body.length > this.settings.maxSize().toBytes()) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
					"The document has more than " + this.settings.maxSize().toBytes() + " bytes");
		}
		String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
		if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
			throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not to be compressed");
		}
	}

	/**
	 * Whether it is to be there is all that can be asked for: it has no tag of its own.
	 */
	private static void checkPrecondition(HttpHeaders headers, boolean known) {
		boolean there = known && headers.getIfMatch().contains("*");
		if (headers.containsHeader(HttpHeaders.IF_MATCH) && !there) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, "If-Match: there is no such conference");
		}
		if (known && headers.getIfNoneMatch().contains("*")) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED,
					"If-None-Match: the conference is there already");
		}
	}

}
