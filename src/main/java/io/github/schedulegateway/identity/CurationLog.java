package io.github.schedulegateway.identity;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.schedulegateway.schedule.GlobalId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes down what was decided on who is who, and what was undone. */
@Component
final class CurationLog {

	private final Curations curations;

	CurationLog(Curations curations) {
		this.curations = curations;
	}

	Curation record(CurationKind kind, Decision decision, String summary, @Nullable String subject, String target,
			List<String> moved, List<String> owners) {
		long position = this.curations.findFirstByOrderByPositionDesc().map(Curation::position).orElse(0L) + 1;
		return this.curations
			.save(new Curation(GlobalId.of(GlobalId.Kind.CURATION, UUID.randomUUID().toString()), kind, position, now(),
					decision.by(), decision.reason(), summary, subject, target, moved, owners, null, null, null));
	}

	/**
	 * {@return a decision that stands}
	 * @throws CurationRefused if there is none, or it was undone, or another builds on it
	 */
	Curation standing(String id) {
		if (GlobalId.kindOf(id).filter(GlobalId.Kind.CURATION::equals).isEmpty()) {
			throw new CurationRefused("This is not the id of a curation.");
		}
		Curation curation = this.curations.findById(id)
			.orElseThrow(() -> new CurationRefused("There is no curation " + id + "."));
		if (curation.isUndone()) {
			throw new CurationRefused("The curation " + id + " was undone before.");
		}
		later(curation).ifPresent((other) -> {
			throw new CurationRefused("The later curation " + other.id() + " builds on this one (" + other.summary()
					+ "): undo that first.");
		});
		return curation;
	}

	Curation undo(Curation curation, String by) {
		return this.curations.save(curation.undone(now(), by));
	}

	/**
	 * {@return whether somebody decided that two speakers are not one}
	 */
	boolean areApart(String one, String other) {
		return Stream.of(this.curations.findBySubject(one), this.curations.findBySubject(other))
			.flatMap(List::stream)
			.filter((curation) -> List.of(one, other).contains(curation.target()))
			.anyMatch((curation) -> curation.isUndone() == (curation.kind() == CurationKind.MERGE_SPEAKERS));
	}

	private java.util.Optional<Curation> later(Curation curation) {
		Stream<Curation> made = (curation.kind() == CurationKind.SPLIT_SPEAKER)
				? this.curations.findByTarget(curation.target()).stream() : Stream.of();
		return Stream.concat(this.curations.findBySubject(curation.target()).stream(), made)
			.filter((other) -> !other.isUndone() && other.position() > curation.position())
			.max(Comparator.comparing(Curation::position));
	}

	private static ZonedDateTime now() {
		return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
	}

	/** Who decides, and why. */
	record Decision(String by, @Nullable String reason) {
	}

}
