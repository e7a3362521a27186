package io.github.schedulegateway.imports;

/** Imports the conference that the gateway brings along to try it out. */
@FunctionalInterface
public interface SampleImport {

	/**
	 * {@return what that came to}
	 */
	ImportResult run();

}
