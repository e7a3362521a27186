package io.github.schedulegateway.bench;

/**
 * How large a generated graph is.
 *
 * @param talks in each conference
 * @param speakers in all
 * @param affiliations in all
 */
enum Size {

	S(1, 300, 200, 60), M(50, 300, 8000, 1500), L(1000, 300, 100000, 15000);

	final int conferences;

	final int talks;

	final int speakers;

	final int affiliations;

	Size(int conferences, int talks, int speakers, int affiliations) {
		this.conferences = conferences;
		this.talks = talks;
		this.speakers = speakers;
		this.affiliations = affiliations;
	}

}
