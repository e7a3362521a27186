package io.github.schedulegateway.access;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;

/** Sets the {@link Limits} where requests pass. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(Limits.class)
class LimitsConfiguration {

	/** Behind the filters of security, which say whose body it is. */
	@Bean
	FilterRegistrationBean<BodyLimits> bodyLimits(Limits limits) {
		var registration = new FilterRegistrationBean<>(new BodyLimits(new Bodies(limits)));
		registration.addUrlPatterns("/graphql/*");
		registration.setOrder(0);
		return registration;
	}

	/** The same beside GraphQL. */
	@Bean
	FilterRegistrationBean<RestLimits> restLimits(Limits limits) {
		var registration = new FilterRegistrationBean<>(new RestLimits(limits, new Bodies(limits)));
		registration.addUrlPatterns("/conferences/*", "/speakers/*", "/affiliations/*");
		registration.setOrder(0);
		return registration;
	}

	@Bean
	Deadlines deadlines(Limits limits) {
		return new Deadlines(limits);
	}

	@Bean
	PlainErrors plainErrors() {
		return new PlainErrors();
	}

	@Bean
	QueryLimits queryLimits(Limits limits) {
		return new QueryLimits(limits);
	}

	@Bean
	GraphQlSourceBuilderCustomizer documentCache() {
		DocumentCache cache = new DocumentCache();
		return (source) -> source.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(cache));
	}

	@Bean
	GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler, JsonMapper mapper, Limits limits) {
		return new GraphQlHttpHandler(handler, new AnswerConverter(mapper, limits.answer()));
	}

}
