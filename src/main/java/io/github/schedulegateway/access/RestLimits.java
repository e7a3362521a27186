package io.github.schedulegateway.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The limits of requests beside GraphQL: tells what follows, by the attribute
 * {@value Deadlines#DEADLINE}, until when the graph has to have answered, and lets no
 * body through that is too large or too slow.
 */
final class RestLimits extends OncePerRequestFilter {

	private final Limits limits;

	private final Bodies bodies;

	RestLimits(Limits limits, Bodies bodies) {
		this.limits = limits;
		this.bodies = bodies;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Duration time = AdministratorKeys.present() ? this.limits.adminExecution() : this.limits.database();
		request.setAttribute(Deadlines.DEADLINE, Instant.now().plus(time));
		if (!HttpMethod.PUT.matches(request.getMethod())) {
			chain.doFilter(request, response);
			return;
		}
		byte[] body;
		try {
			body = this.bodies.read(request);
		}
		catch (Refusal refusal) {
			Bodies.refuse(refusal, request, response);
			return;
		}
		chain.doFilter(new ReadRequest(request, body, request.getContentType()), response);
	}

}
