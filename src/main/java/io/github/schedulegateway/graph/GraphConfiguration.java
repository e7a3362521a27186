package io.github.schedulegateway.graph;

import java.io.IOException;
import java.util.Arrays;

import org.neo4j.driver.Driver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** What of the graph needs files of the class path. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

	@Bean
	GraphSchema graphSchema(Driver driver, ResourcePatternResolver resources) throws IOException {
		var files = resources.getResources("classpath*:graphql/graph/*.cypher");
		return new GraphSchema(driver, Arrays.stream(files).map(SchemaFile::of).toList());
	}

}
