package io.github.schedulegateway.schedule;

/** As what a person stands on a talk. */
public enum AppearanceRole {

	SPEAKER, CO_AUTHOR, MODERATOR

}
