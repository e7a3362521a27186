package io.github.schedulegateway.identity;

import java.util.List;
import java.util.Map;

import io.github.schedulegateway.graph.Candidates.Named;

/**
 * Two that may be one.
 *
 * @param score up to 1
 * @param explanation a sentence
 */
public record MergeSuggestion(Named one, Named other, Reason reason, double score, String explanation) {

	/** Why they may. */
	public enum Reason {

		SAME_NAME, INITIALS, SAME_LETTERS, SIMILAR_NAME

	}

	/**
	 * {@return what it says by name, as the parameter of a statement}
	 */
	public Map<String, Object> asMap() {
		return Map.of("ids", List.of(this.one.id(), this.other.id()), "id", this.one.id() + this.other.id(), "reason",
				this.reason.name(), "score", this.score, "explanation", this.explanation);
	}

}
