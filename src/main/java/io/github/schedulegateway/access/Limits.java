package io.github.schedulegateway.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may ask for.
 *
 * @param body bytes of a request's body
 * @param adminBody the same for an administrator, whose imports carry whole documents
 * @param bodyTime within which the body has to arrive
 * @param characters of a GraphQL document
 * @param tokens of a GraphQL document
 * @param depth levels of fields, those of introspection not counted
 * @param aliases of an operation, counted wherever a fragment is spread
 * @param rootFields of an operation
 * @param directives of an operation, counted wherever a fragment is spread
 * @param cost nodes that an operation may reach by its page sizes
 * @param page the largest page size, which the entry points enforce: costs count no more
 * @param execution until a request is cut off
 * @param adminExecution the same for an administrator
 * @param database until the statements of a request are to be done
 * @param answer bytes of an answer
 */
@ConfigurationProperties("schedule.limits")
record Limits(@DefaultValue("256KB") DataSize body, @DefaultValue("24MB") DataSize adminBody,
		@DefaultValue("10s") Duration bodyTime, @DefaultValue("100000") int characters,
		@DefaultValue("5000") int tokens, @DefaultValue("15") int depth, @DefaultValue("30") int aliases,
		@DefaultValue("20") int rootFields, @DefaultValue("50") int directives, @DefaultValue("10000") int cost,
		@DefaultValue("500") int page, @DefaultValue("10s") Duration execution,
		@DefaultValue("2m") Duration adminExecution, @DefaultValue("5s") Duration database,
		@DefaultValue("5MB") DataSize answer) {
}
