package io.github.schedulegateway.access;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import io.github.schedulegateway.graph.EmbeddedNeo4j;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Opens reading to everybody, and the rest to administrators who bear their key. Nothing
 * is remembered between requests: no session, no cookie, hence no forgery to guard
 * against.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableMethodSecurity
class SecurityConfiguration {

	/** What GraphiQL needs; its editor writes styles into the page, no script. */
	private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; connect-src 'self'; "
			+ "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	/**
	 * What the explorer needs: files of the gateway, and pictures that it makes to be
	 * saved.
	 */
	private static final String EXPLORER_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private static final RequestMatcher EXPLORER = PathPatternRequestMatcher.withDefaults().matcher("/explore/**");

	/** What anybody may read and administrators may write. */
	private static final String[] READ = { "/conferences/**", "/speakers/**", "/affiliations/**", "/analytics/**" };

	@Bean
	AdministratorKeys administratorKeys(@Value("${schedule.admin-key:#{null}}") @Nullable String key,
			ObjectProvider<AccessKeys> stored) {
		return new AdministratorKeys(key, stored::getIfAvailable);
	}

	/** Of a server of one's own nobody else could read the console. */
	@Bean
	ApplicationRunner firstKey(AdministratorKeys keys, ObjectProvider<EmbeddedNeo4j> embedded) {
		return (arguments) -> {
			if (embedded.getIfAvailable() != null) {
				keys.makeFirst(SecurityConfiguration::show);
			}
		};
	}

	/** On the console and not in a log, which may be kept and shipped. */
	private static void show(AdminKey key) {
		System.out.printf("%n  Administrator's key, shown this once: %s%n  (header: Authorization: Bearer <key>)%n%n",
				key.secret());
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http, AdministratorKeys keys) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.cors(Customizer.withDefaults())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(SecurityConfiguration::headers)
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(SecurityConfiguration::refuse))
			.addFilterBefore(bearers(keys), AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> requests
				// errors and late answers of requests that have been let in
				.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/", "/favicon.ico", "/error", "/graphql/**", "/graphiql/**", "/explore/**",
						"/_static/**", "/webjars/**")
				.permitAll()
				.requestMatchers(HttpMethod.GET, READ)
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, READ)
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/actuator/health/**")
				.permitAll()
				.anyRequest()
				.hasRole("ADMIN"))
			.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.addHeaderWriter(contentSecurity(EXPLORER, EXPLORER_SECURITY))
			.addHeaderWriter(contentSecurity(new NegatedRequestMatcher(EXPLORER), CONTENT_SECURITY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
	}

	private static HeaderWriter contentSecurity(RequestMatcher pages, String policy) {
		return new DelegatingRequestMatcherHeaderWriter(pages, new ContentSecurityPolicyHeaderWriter(policy));
	}

	private static AuthenticationFilter bearers(AdministratorKeys keys) {
		var filter = new AuthenticationFilter(new ProviderManager(keys), SecurityConfiguration::bearer);
		filter.setSuccessHandler((request, response, authentication) -> {
			// on to what was asked for
		});
		filter.setFailureHandler(SecurityConfiguration::refuse);
		return filter;
	}

	/**
	 * {@return what the request bears, null if it bears nothing}
	 */
	private static @Nullable Authentication bearer(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null) {
			return null;
		}
		// of another scheme: no key at all, and refused as such
		String key = header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : "";
		return new PreAuthenticatedAuthenticationToken("bearer", key);
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", "Keys cannot be checked just now")
				.write(request, response);
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		new Refusal(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED", "This needs an administrator's key").write(request,
				response);
	}

}
