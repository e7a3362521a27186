package io.github.schedulegateway.access;

import java.io.IOException;
import java.util.Optional;

import io.github.schedulegateway.graph.GraphTrouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Says beside GraphQL what went wrong: what a controller says of it, or that the graph is
 * out of reach. Of anything else {@link ErrorAnswers} tells no more than the status.
 */
@ControllerAdvice
class RestErrors {

	@ExceptionHandler
	void answer(ResponseStatusException failure, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		HttpStatus status = HttpStatus.valueOf(failure.getStatusCode().value());
		String reason = (failure.getReason() != null) ? failure.getReason() : status.getReasonPhrase();
		new Refusal(status, "BAD_REQUEST", reason).write(request, response);
	}

	@ExceptionHandler
	void answer(MethodArgumentTypeMismatchException failure, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Refusal.badRequest(HttpStatus.BAD_REQUEST, "The parameter " + failure.getName() + " cannot be read")
			.write(request, response);
	}

	@ExceptionHandler
	void answer(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<GraphTrouble> trouble = GraphTrouble.of(failure);
		if (trouble.isEmpty() || response.isCommitted()) {
			throw failure;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		String message = switch (trouble.get()) {
			case UNAVAILABLE -> "The graph is out of reach; try again in a moment";
			case TIMEOUT -> "The answer took too long";
		};
		new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", message).write(request, response);
	}

}
