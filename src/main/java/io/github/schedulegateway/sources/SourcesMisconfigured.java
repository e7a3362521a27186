package io.github.schedulegateway.sources;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The configured sources cannot be meant as they are. */
final class SourcesMisconfigured extends RuntimeException {

	/**
	 * Refuses a configuration.
	 * @param problems in sentences, each of which names its property
	 */
	SourcesMisconfigured(List<String> problems) {
		super(String.join(System.lineSeparator(), problems));
	}

	/** Says what to set. */
	static final class Analyzer extends AbstractFailureAnalyzer<SourcesMisconfigured> {

		@Override
		protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SourcesMisconfigured cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()),
					"Change these properties. README.md says what each of them is for.", cause);
		}

	}

}
