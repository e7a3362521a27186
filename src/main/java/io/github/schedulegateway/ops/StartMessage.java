package io.github.schedulegateway.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where GraphiQL is once the gateway answers. */
@Component
final class StartMessage {

	private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

	@EventListener
	void say(ApplicationReadyEvent ready) {
		Environment environment = ready.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null) {
			log.info("GraphiQL: http://localhost:{}{}/graphiql", port,
					environment.getProperty("server.servlet.context-path", ""));
		}
	}

}
