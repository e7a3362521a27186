package io.github.schedulegateway.identity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.schedulegateway.graph.Identities;
import io.github.schedulegateway.schedule.Names;

/**
 * How the words printed behind a name tell an organisation: without brackets, quotation
 * marks and the legal form, and none for words that name no organisation.
 */
public final class AffiliationNames {

	private static final Pattern BRACKETS = Pattern.compile("\\s*(\\([^()]*\\)|\\[[^\\[\\]]*\\])\\s*");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

	private static final Pattern AROUND = Pattern.compile("^[\\s\"'“”„‘’«»`,;:/-]+|[\\s\"'“”„‘’«»`.,;:/-]+$");

	private static final Pattern LEGAL_FORM = Pattern.compile(
			"[,\\s]+(?:&\\s*)?(Inc|Incorporated|Ltd|Limited|GmbH|LLC|L\\.L\\.C|Corp|Corporation|Co|AG|SE|S\\.?A|S\\.?A\\.?S|B\\.?V|Oy|AB|AS|KG|Pty|PLC|International)\\.?$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PARTS = Pattern.compile("\\s+/\\s+|\\s*;\\s*|\\s+and\\s+", Pattern.CASE_INSENSITIVE);

	/** Folded, and in the languages of most conferences. */
	private static final Set<String> NONE = Set.of("", "independent", "independent researcher",
			"independent consultant", "independent contractor", "independent developer", "individual", "self",
			"self-employed", "self employed", "myself", "n/a", "na", "none", "nil", "unaffiliated", "no affiliation",
			"not affiliated", "freelance", "freelancer", "consultant", "contractor", "private", "private person",
			"retired", "hobbyist", "unknown", "tba", "tbd", "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor",
			"sir",
			// German
			"selbstandig", "selbststandig", "freiberufler", "freiberuflerin", "freiberuflich", "freier mitarbeiter",
			"privat", "privatperson", "keine", "unabhangig", "herr", "frau",
			// French
			"independant", "independante", "freelance independant", "auto-entrepreneur", "autoentrepreneur", "aucun",
			"aucune", "sans affiliation", "m", "mme", "mlle", "monsieur", "madame",
			// Spanish
			"independiente", "autonomo", "autonoma", "por cuenta propia", "ninguno", "ninguna", "sin afiliacion", "sr",
			"sra", "senor", "senora");

	private AffiliationNames() {
	}

	/**
	 * {@return the folded spellings to look an organisation up by, in this order: as
	 * printed, and without its legal form; empty for words that name none}
	 */
	public static List<String> keys(String printed) {
		String name = clean(printed);
		if (NONE.contains(Names.fold(name))) {
			return List.of();
		}
		return Stream.of(name, strip(name)).map(Identities::folded).distinct().toList();
	}

	/**
	 * {@return the name without its legal form, as it is shown}
	 */
	static String shown(String printed) {
		return strip(clean(printed));
	}

	/**
	 * {@return what stands between the words that join organisations; one part if none
	 * do}
	 */
	static List<String> parts(String printed) {
		return PARTS.splitAsStream(clean(printed)).filter((part) -> !part.isBlank()).toList();
	}

	static String clean(String printed) {
		String plain = BRACKETS.matcher(printed).replaceAll(" ");
		return AROUND.matcher(SPACE.matcher(plain).replaceAll(" ").strip()).replaceAll("");
	}

	private static String strip(String name) {
		String stripped = AROUND.matcher(LEGAL_FORM.matcher(name).replaceFirst("")).replaceAll("");
		return (stripped.equals(name) || stripped.isEmpty()) ? name : strip(stripped);
	}

}
