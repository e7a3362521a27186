package io.github.schedulegateway.identity;

/** What somebody can decide on who is who. */
public enum CurationKind {

	MERGE_SPEAKERS, MERGE_AFFILIATIONS, SPLIT_SPEAKER, ADD_ALIAS

}
