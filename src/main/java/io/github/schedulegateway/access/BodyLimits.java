package io.github.schedulegateway.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no body through to GraphQL that is too large, too slow, or no
 * <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request">request</a>.
 * The body is read once, into memory; what follows reads it from there.
 */
final class BodyLimits extends OncePerRequestFilter {

	private static final Set<String> TYPES = Set.of("application/json", "application/graphql+json",
			"application/graphql-response+json");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Bodies bodies;

	BodyLimits(Bodies bodies) {
		this.bodies = bodies;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body;
		try {
			checkType(request.getContentType());
			body = this.bodies.read(request);
			checkForm(body);
		}
		catch (Refusal refusal) {
			Bodies.refuse(refusal, request, response);
			return;
		}
		chain.doFilter(new ReadRequest(request, body, MediaType.APPLICATION_JSON_VALUE), response);
	}

	private static void checkType(@Nullable String contentType) {
		try {
			MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
			boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
			if (utf8 && TYPES.contains(type.getType() + "/" + type.getSubtype())) {
				return;
			}
		}
		catch (InvalidMediaTypeException ex) {
			// as any other type that is not one of ours
		}
		throw Refusal.badRequest(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				"The content type of a request is application/json, in UTF-8");
	}

	private static void checkForm(byte[] body) {
		boolean query = false;
		try (JsonParser parser = JSON.createParser(body)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw badForm("The body is to be a JSON object: one operation a request");
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				checkMember(name, parser.nextToken());
				query |= name.equals("query") && parser.currentToken() == JsonToken.VALUE_STRING;
				parser.skipChildren();
			}
			if (parser.nextToken() != null) {
				throw badForm("The body goes on behind its JSON object");
			}
		}
		catch (JacksonException ex) {
			throw badForm("The body is no well-formed JSON");
		}
		if (!query) {
			throw badForm("The body has no query");
		}
	}

	private static void checkMember(String name, JsonToken value) {
		boolean fits = switch (name) {
			case "query", "operationName" -> value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL;
			case "variables", "extensions" -> value == JsonToken.START_OBJECT || value == JsonToken.VALUE_NULL;
			default -> true;
		};
		if (!fits) {
			throw badForm("The body's " + name + " is of the wrong type");
		}
	}

	private static Refusal badForm(String message) {
		return Refusal.badRequest(HttpStatus.BAD_REQUEST, message);
	}

}
