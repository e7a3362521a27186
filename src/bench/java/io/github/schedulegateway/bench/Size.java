package io.github.schedulegateway.bench;

/**
 * How large a generated graph is.
 *
 * @param talks in each conference
 * @param speakers in all
 * @param affiliations in all
 * @param series that the conferences belong to, by turns
 */
enum Size {

	S(1, 300, 200, 60, 1), M(50, 300, 8000, 1500, 1), L(1000, 300, 100000, 15000, 1),

	/** For analytics, as large as they have to be answered in time. */
	A(20, 250, 2000, 400, 2),

	/** To see whether they run at all. */
	TINY(4, 30, 40, 20, 2);

	final int conferences;

	final int talks;

	final int speakers;

	final int affiliations;

	final int series;

	Size(int conferences, int talks, int speakers, int affiliations, int series) {
		this.conferences = conferences;
		this.talks = talks;
		this.speakers = speakers;
		this.affiliations = affiliations;
		this.series = series;
	}

}
