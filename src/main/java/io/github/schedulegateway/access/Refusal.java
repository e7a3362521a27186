package io.github.schedulegateway.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why a request goes no further than its HTTP headers and body: told in the form of a
 * GraphQL answer to those who asked GraphQL, and to others as
 * <a href="https://www.rfc-editor.org/rfc/rfc9457">problem details</a>.
 */
final class Refusal extends RuntimeException {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpStatus status;

	private final String classification;

	Refusal(HttpStatus status, String classification, String message) {
		// no stack trace: it is an answer, and bad requests are to be cheap
		super(message, null, false, false);
		this.status = status;
		this.classification = classification;
	}

	static Refusal badRequest(HttpStatus status, String message) {
		return new Refusal(status, "BAD_REQUEST", message);
	}

	HttpStatus status() {
		return this.status;
	}

	void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean graphQl = path(request).startsWith(request.getContextPath() + "/graphql");
		MediaType type = graphQl ? graphQlType(request) : MediaType.APPLICATION_PROBLEM_JSON;
		String message = String.valueOf(getMessage());
		byte[] body = graphQl ? body(message, this.classification) : problem(message);
		response.setStatus(this.status.value());
		response.setContentType(type.toString());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	/**
	 * {@return a GraphQL answer of one error, as UTF-8}
	 */
	static byte[] body(String message, String classification) {
		var error = Map.of("message", message, "extensions", Map.of("classification", classification));
		return JSON.writeValueAsString(Map.of("errors", List.of(error))).getBytes(StandardCharsets.UTF_8);
	}

	/** That of the request which failed, where it is on its way to /error. */
	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed != null) ? failed.toString() : request.getRequestURI();
	}

	private static MediaType graphQlType(HttpServletRequest request) {
		String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
		return accept.contains(MediaTypes.APPLICATION_GRAPHQL_RESPONSE.toString())
				? MediaTypes.APPLICATION_GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON;
	}

	private byte[] problem(String message) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("title", this.status.getReasonPhrase());
		problem.put("status", this.status.value());
		problem.put("detail", message);
		return JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
	}

}
