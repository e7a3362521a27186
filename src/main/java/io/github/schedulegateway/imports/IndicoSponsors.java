package io.github.schedulegateway.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.schedulegateway.schedule.Sponsor;
import io.github.schedulegateway.schedule.SponsorTier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the sponsors of a page, which Indico knows nothing of: they are headings with
 * logos below. A tier is called by its heading without "Sponsor", "Sponsors" or "Provided
 * by" at the end: "Diamond Sponsor" is Diamond, "Conference Services Provided by" is
 * Conference Services.
 */
final class IndicoSponsors {

	private static final int MAX_LENGTH = 80;

	private static final Pattern HEADING = Pattern.compile("(\\S.*?) (?:Sponsors?|Provided by):?",
			Pattern.CASE_INSENSITIVE);

	private final Map<String, Map<String, Sponsor>> tiers = new LinkedHashMap<>();

	private @Nullable Map<String, Sponsor> current;

	static boolean isHeading(String line) {
		return line.length() <= MAX_LENGTH && HEADING.matcher(line).matches();
	}

	/** Begins a tier, or goes on with it where the page has it twice. */
	void heading(String line) {
		Matcher heading = HEADING.matcher(line);
		if (heading.matches()) {
			this.current = this.tiers.computeIfAbsent(heading.group(1), (name) -> new LinkedHashMap<>());
		}
	}

	/** Ends the tier: what follows is no sponsor. */
	void end() {
		this.current = null;
	}

	/** Adds a sponsor to the tier that was begun, if one was. */
	void add(Sponsor sponsor) {
		if (this.current != null) {
			this.current.putIfAbsent(sponsor.name(), sponsor);
		}
	}

	List<SponsorTier> tiers() {
		return this.tiers.entrySet()
			.stream()
			.map((tier) -> new SponsorTier(tier.getKey(), List.copyOf(tier.getValue().values())))
			.toList();
	}

}
