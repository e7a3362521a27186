package io.github.schedulegateway;

import io.github.schedulegateway.imports.ImportCommand;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the gateway; with {@code import} as first argument, imports documents instead
 * and ends.
 */
@SpringBootApplication
@NullMarked
public class ScheduleGateway {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
			System.exit(ImportCommand.run(args, ScheduleGateway::withoutServer));
		}
		SpringApplication.run(ScheduleGateway.class, args);
	}

	private static ConfigurableApplicationContext withoutServer() {
		return new SpringApplicationBuilder(ScheduleGateway.class).web(WebApplicationType.NONE)
			.run("--schedule.sample=false", "--spring.main.banner-mode=off", "--spring.main.log-startup-info=false",
					"--logging.level.root=warn");
	}

}
