package io.github.schedulegateway.bench;

import java.util.Map;

/** The questions that the read path is measured by. */
enum Question {

	/** Talks of an affiliation in a room, with speakers and session. */
	W1("""
			query($affiliation: String!) {
			  talks(where: {affiliations: {some: {named: $affiliation}}, room: {name: {eq: "Herbert"}}}, first: 50) {
			    nodes { id title startsAt endsAt speakers { name } session { title } }
			  }
			}"""),

	/** The whole schedule of a conference. */
	W2("""
			query($slug: String!) {
			  conference(by: {slug: $slug}) {
			    name
			    talks(first: 300) {
			      nodes { id title startsAt endsAt room { name } track { name } session { title }
			        appearances { speaker { name } affiliation { name } } }
			    }
			  }
			}"""),

	/** A page of all talks by time, deep in the list. */
	W3("""
			query($after: String) {
			  talks(first: 50, after: $after, orderBy: [{startsAt: ASC}]) {
			    edges { cursor node { id title startsAt conference { name } } }
			    pageInfo { hasNextPage endCursor }
			  }
			}"""),

	/** One talk with everything. */
	W4("""
			query($talk: ID!) {
			  talk(by: {id: $talk}) {
			    id title abstract abstractTruncated startsAt endsAt duration language url
			    conference { name slug } session { title description } track { name } room { name capacity venue { name } }
			    speakers { name biography affiliation { name } } affiliations { name }
			    appearances { role affiliationAsPrinted speaker { name } affiliation { name aliases } }
			    materials { title url } previousInRoom { title startsAt } nextInRoom { title startsAt }
			  }
			}"""),

	/** Full-text search, ten results with speakers. */
	W5("""
			query($text: String!) {
			  search(text: $text, kinds: [TALK], first: 10) {
			    edges { score node { ... on Talk { id title startsAt speakers { name } } } }
			  }
			}"""),

	/** The top affiliations of a conference. */
	W6("""
			query($conference: ID!) {
			  analytics {
			    affiliationRanking(scope: {conferences: [$conference]}, first: 10) {
			      count
			      rows { rank affiliation { name } talks speakers }
			    }
			  }
			}""");

	private final String document;

	Question(String document) {
		this.document = document;
	}

	String document() {
		return this.document;
	}

	/**
	 * {@return its variables}
	 * @param page a cursor deep in the list of talks
	 * @param talk an id
	 * @param conference an id
	 */
	Map<String, Object> variables(String page, String talk, String conference) {
		return switch (this) {
			case W1 -> Map.of("affiliation", "virtuozzo");
			case W2 -> Map.of("slug", "bench-0");
			case W3 -> Map.of("after", page);
			case W4 -> Map.of("talk", talk);
			case W5 -> Map.of("text", "checkpoint restore");
			case W6 -> Map.of("conference", conference);
		};
	}

}
