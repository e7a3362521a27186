package io.github.schedulegateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** README.md, in the parts that can be checked. */
final class Readme {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

	private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

	private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

	private final String text;

	private Readme(String text) {
		this.text = text;
	}

	static Readme read() {
		try {
			return new Readme(Files.readString(Path.of("README.md")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What stands between fences, in its order. */
	List<Block> blocks() {
		return BLOCK.matcher(this.text).results().map((block) -> new Block(block.group(1), block.group(2))).toList();
	}

	/** Blocks of that language. */
	List<Block> blocks(String language) {
		return blocks().stream().filter((block) -> block.language().equals(language)).toList();
	}

	/** Every block of the first language that one of the second follows. */
	List<Example> examples(String question, String answer) {
		List<Block> blocks = blocks();
		List<Example> examples = new ArrayList<>();
		for (int i = 1; i < blocks.size(); i++) {
			if (blocks.get(i - 1).language().equals(question) && blocks.get(i).language().equals(answer)) {
				examples.add(new Example(blocks.get(i - 1).text(), blocks.get(i).text()));
			}
		}
		return examples;
	}

	/** The table whose first column is headed so: its rows, cell by cell. */
	List<List<String>> table(String head) {
		List<String> lines = this.text.lines().toList();
		int start = lines.stream().map(Readme::cells).map(List::getFirst).toList().indexOf(head);
		if (start < 0) {
			throw new IllegalArgumentException("README has no table headed " + head);
		}
		return lines.stream().skip(start + 2).takeWhile((line) -> line.startsWith("|")).map(Readme::cells).toList();
	}

	/** What stands in the text as code, blocks left out. */
	static List<String> code(String text) {
		return CODE.matcher(BLOCK.matcher(text).replaceAll("")).results().map((code) -> code.group(1)).toList();
	}

	/** The same of the whole. */
	List<String> code() {
		return code(this.text);
	}

	/** Files that the text links to. */
	Stream<String> linkedFiles() {
		return LINK.matcher(this.text)
			.results()
			.map((MatchResult link) -> link.group(1))
			.filter((link) -> !link.contains(":"));
	}

	private static List<String> cells(String line) {
		return line.startsWith("|")
				? Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList()
				: List.of("");
	}

	/** Text between fences, and the word behind the first of them. */
	record Block(String language, String text) {
	}

	/** A question and its answer. */
	record Example(String question, String answer) {
	}

}
