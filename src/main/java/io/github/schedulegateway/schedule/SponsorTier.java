package io.github.schedulegateway.schedule;

import java.util.List;

/**
 * A heading under which sponsors stand; valid without any. Its rank is its place among
 * the tiers.
 */
public record SponsorTier(String name, List<Sponsor> sponsors) {

	public SponsorTier {
		sponsors = List.copyOf(sponsors);
	}

}
