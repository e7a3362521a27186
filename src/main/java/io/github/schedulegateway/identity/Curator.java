package io.github.schedulegateway.identity;

import java.util.List;
import java.util.function.Supplier;

import io.github.schedulegateway.graph.ImportLock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people decide who is who. Each decision is one transaction, which may be the
 * caller's, waits for imports as they wait for each other, is kept when schedules are
 * imported again, and can be undone.
 */
@Component
public final class Curator {

	private static final int LONGEST = 1000;

	private final SpeakerCurator speakers;

	private final AffiliationCurator affiliations;

	private final CurationLog log;

	private final ImportLock lock;

	private final TransactionTemplate transaction;

	Curator(SpeakerCurator speakers, AffiliationCurator affiliations, CurationLog log, ImportLock lock,
			PlatformTransactionManager transactions) {
		this.speakers = speakers;
		this.affiliations = affiliations;
		this.log = log;
		this.lock = lock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Lets one speaker stand for another.
	 * @param from id of the one to go
	 * @param into id of the one to stay
	 * @param by who decides
	 * @throws CurationRefused if the ids are not of two speakers who stand for themselves
	 */
	public Curation mergeSpeakers(String from, String into, @Nullable String reason, String by) {
		var decision = decision(by, reason);
		return alone(() -> this.speakers.merge(from, into, decision));
	}

	/**
	 * Gives talks of one speaker to another of the same name.
	 * @param talks ids of some of theirs
	 * @throws CurationRefused if they do not stand on each of them, or on no other
	 */
	public Curation splitSpeaker(String speaker, List<String> talks, @Nullable String reason, String by) {
		var decision = decision(by, reason);
		return alone(() -> this.speakers.split(speaker, talks, decision));
	}

	/**
	 * Lets one affiliation stand for another.
	 * @throws CurationRefused if the ids are not of two affiliations that stand for
	 * themselves
	 */
	public Curation mergeAffiliations(String from, String into, @Nullable String reason, String by) {
		var decision = decision(by, reason);
		return alone(() -> this.affiliations.merge(from, into, decision));
	}

	/**
	 * Lets a spelling mean an affiliation.
	 * @throws CurationRefused if it names none, means this one already, or is all that
	 * another has
	 */
	public Curation addAlias(String affiliation, String name, @Nullable String reason, String by) {
		var decision = decision(by, reason);
		String spelling = checked("name", name);
		return alone(() -> this.affiliations.addAlias(affiliation, spelling, decision));
	}

	/**
	 * Takes a decision back.
	 * @throws CurationRefused if it does not stand any more, or another builds on it
	 */
	public Curation undo(String id, String by) {
		return alone(() -> {
			Curation curation = this.log.standing(id);
			switch (curation.kind()) {
				case MERGE_SPEAKERS, SPLIT_SPEAKER -> this.speakers.undo(curation);
				case MERGE_AFFILIATIONS, ADD_ALIAS -> this.affiliations.undo(curation);
			}
			return this.log.undo(curation, by);
		});
	}

	private Curation alone(Supplier<Curation> work) {
		return this.transaction.execute((status) -> {
			try {
				this.lock.take();
			}
			catch (ImportLock.ImportRunning ex) {
				throw new CurationRefused("An import is running. Try again when it is done.");
			}
			return work.get();
		});
	}

	private static CurationLog.Decision decision(String by, @Nullable String reason) {
		return new CurationLog.Decision(by, (reason != null && !reason.isBlank()) ? checked("reason", reason) : null);
	}

	private static String checked(String what, String text) {
		if (text.length() > LONGEST) {
			throw new CurationRefused(what + " has " + text.length() + " characters; the limit is " + LONGEST + ".");
		}
		return text;
	}

}
