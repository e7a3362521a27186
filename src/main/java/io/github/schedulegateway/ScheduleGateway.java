package io.github.schedulegateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the gateway. */
@SpringBootApplication
public class ScheduleGateway {

	public static void main(String[] args) {
		SpringApplication.run(ScheduleGateway.class, args);
	}

}
