package io.github.schedulegateway.bench;

import java.util.Map;

/** The analyses that are measured, and what is selected of each. */
enum Analysis {

	COVERAGE("coverage(scope: $scope) { talks talksWithAffiliation speakers speakersWithAffiliation }"),

	AFFILIATION_RANKING("affiliationRanking(scope: $scope, first: 500) { count "
			+ "coverage { talks talksWithAffiliation speakers speakersWithAffiliation } "
			+ "rows { rank affiliation { name } talks speakers sessions share } }"),

	SPEAKER_RANKING("speakerRanking(scope: $scope, first: 500) { count rows { rank speaker { name } talks editions } }"),

	CO_SPEAKER_NETWORK("coSpeakerNetwork(scope: $scope, speaker: $speaker, depth: 4, first: 200) { truncated "
			+ "nodes { node { id } degree distance } links { source target weight talks { title } } }"),

	SPEAKER_NETWORK("speakerNetwork(scope: $scope, first: 200) { truncated "
			+ "nodes { node { id ... on Speaker { name } } degree weight } links { source target weight talks { title } } }"),

	SPEAKER_NETWORK_MEASURED("speakerNetwork(scope: $scope, first: 200) { "
			+ "nodes { node { id } community pageRank betweenness } }"),

	AFFILIATION_NETWORK("affiliationNetwork(scope: $scope, link: SHARED_TALK, first: 200) { truncated "
			+ "nodes { node { id } degree weight } links { source target weight talks { title } } }"),

	AFFILIATION_NETWORK_BY_SESSIONS("affiliationNetwork(scope: $scope, link: SHARED_SESSION, first: 200) { truncated "
			+ "nodes { node { id } degree weight } links { source target weight sessions { title } } }"),

	AFFILIATION_NETWORK_BY_SPEAKERS("affiliationNetwork(scope: $scope, link: SHARED_SPEAKER, first: 200) { truncated "
			+ "nodes { node { id } degree weight } links { source target weight speakers { name } } }"),

	PATH("path(from: $speaker, to: $other) { length steps { from { id } to { id } talk { title } } }"),

	DEGREE("centrality(of: CO_SPEAKER, metric: DEGREE, scope: $scope, first: 500) { rank node { id } score }"),

	PAGE_RANK("centrality(of: CO_SPEAKER, metric: PAGE_RANK, scope: $scope, first: 500) { rank node { id } score }"),

	BETWEENNESS("centrality(of: CO_SPEAKER, metric: BETWEENNESS, scope: $scope, first: 500) { rank node { id } score }"),

	BETWEENNESS_OF_AFFILIATIONS(
			"centrality(of: AFFILIATION, metric: BETWEENNESS, scope: $scope, first: 500) { rank node { id } score }"),

	COMMUNITIES("communities(of: CO_SPEAKER, scope: $scope, first: 100) { number size members { id } }"),

	COMPONENTS("components(of: CO_SPEAKER, scope: $scope, first: 100) { number size members { id } }"),

	SPONSOR_REACH("sponsorReach(conference: $conference) { sponsor { name } tier { name } speakers talks share }"),

	SILENT_SPONSORS("silentSponsors(conference: $conference) { name }"),

	AFFILIATIONS_WITHOUT_SPONSORSHIP("affiliationsWithoutSponsorship(conference: $conference, first: 500) { count "
			+ "rows { rank affiliation { name } talks } }"),

	RETURNING_SPEAKERS("returningSpeakers(series: \"bench0\", first: 500) { speaker { name } editions talks "
			+ "conferences { name } }"),

	EDITIONS("editions(series: \"bench0\", first: 500) { conference { name } speakers newcomers returning "
			+ "returningFromPrevious }"),

	AFFILIATION_MOVES("affiliationMoves(scope: $scope, first: 500) { from { name } to { name } count "
			+ "moves { speaker { name } before { title } after { title } } }"),

	CONCENTRATION("concentration(scope: $scope, first: 500) { conference { name } affiliations topShare herfindahl "
			+ "coverage { talks talksWithAffiliation } top { affiliation { name } share } }"),

	AFFILIATIONS_BY_ROOM("affiliationsByRoom(scope: $scope, first: 500) { count rows { affiliation { name } "
			+ "room { name } talks share } }"),

	AFFILIATIONS_BY_TRACK("affiliationsByTrack(scope: $scope, first: 500) { count rows { affiliation { name } "
			+ "track { name } talks share } }");

	private final String selection;

	Analysis(String selection) {
		this.selection = selection;
	}

	/** {@return whether it can be asked over everything}. */
	boolean takesAScope() {
		return uses("scope");
	}

	/**
	 * {@return the question}
	 * @param types of all variables, by name; it declares those that it uses
	 */
	String document(Map<String, String> types) {
		String declared = String.join(", ",
				types.entrySet().stream().filter((type) -> uses(type.getKey())).map((type) -> "$" + type.getKey() + ": " + type.getValue()).toList());
		return "query" + (declared.isEmpty() ? "" : "(" + declared + ")") + " { analytics { " + this.selection + " } }";
	}

	boolean uses(String variable) {
		return this.selection.contains("$" + variable);
	}

}
