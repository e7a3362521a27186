package io.github.schedulegateway.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why a request goes no further than its HTTP headers and body, told in the form of a
 * GraphQL answer.
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
		String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
		MediaType type = accept.contains(MediaTypes.APPLICATION_GRAPHQL_RESPONSE.toString())
				? MediaTypes.APPLICATION_GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON;
		byte[] body = body(String.valueOf(getMessage()), this.classification);
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

}
