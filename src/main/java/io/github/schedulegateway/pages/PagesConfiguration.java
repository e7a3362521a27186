package io.github.schedulegateway.pages;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves GraphiQL and the explorer, all of it from the class path. What has its version
 * in its address may be kept for a year; our own files are asked for again.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/", "/graphiql");
		registry.addViewController("/graphiql").setViewName("forward:/graphiql/graphiql.html");
		registry.addViewController("/explore").setViewName("forward:/explore/index.html");
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/_static/**")
			.addResourceLocations("classpath:/META-INF/resources/_static/")
			.setCacheControl(FOR_GOOD);
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(FOR_GOOD);
		registry.addResourceHandler("/graphiql/*.html", "/graphiql/*.css", "/graphiql/*.js", "/graphiql/*.svg")
			.addResourceLocations("classpath:/pages/")
			.setCacheControl(CacheControl.noCache());
		registry.addResourceHandler("/explore/*.html", "/explore/*.css", "/explore/*.js")
			.addResourceLocations("classpath:/pages/explore/")
			.setCacheControl(CacheControl.noCache());
	}

}
