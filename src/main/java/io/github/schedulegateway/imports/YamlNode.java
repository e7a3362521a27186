package io.github.schedulegateway.imports;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of a document in YAML, with its place. Nothing is constructed of it: tags make
 * no objects, and lists and mappings cannot stand for each other many times.
 */
record YamlNode(SourceDocument document, Node node) {

	private static final int DEPTH = 20;

	/**
	 * {@return the whole of a document}
	 * @throws ImportRefused if it is not well-formed
	 */
	static YamlNode of(SourceDocument document) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(0);
		options.setNestingDepthLimit(DEPTH);
		options.setCodePointLimit(Integer.MAX_VALUE);
		try {
			Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(document.text()));
			if (root == null) {
				throw document.refused("line 1", "is empty");
			}
			return new YamlNode(document, root);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() : 0;
			throw document.refused("line " + (line + 1), "is not well-formed YAML (" + ex.getProblem() + ")");
		}
		catch (YAMLException ex) {
			throw document.refused("line 1", "is not YAML that is read ("
					+ String.valueOf(ex.getMessage()).lines().findFirst().orElse("") + ")");
		}
	}

	/**
	 * {@return its members that are not null}
	 * @param names that a member can have: another is a mistake that would lose something
	 */
	Map<String, YamlNode> members(Set<String> names) {
		if (!(this.node instanceof MappingNode mapping)) {
			throw refused("is to be a mapping with " + new TreeSet<>(names));
		}
		Map<String, YamlNode> members = new LinkedHashMap<>();
		Set<String> seen = new TreeSet<>();
		for (NodeTuple member : mapping.getValue()) {
			YamlNode key = new YamlNode(this.document, member.getKeyNode());
			String name = key.text();
			if (!names.contains(name) || !seen.add(name)) {
				throw key.refused("“" + name + "” "
						+ (names.contains(name) ? "stands there twice" : "is none of " + new TreeSet<>(names)));
			}
			YamlNode value = new YamlNode(this.document, member.getValueNode());
			if (!value.node.getTag().equals(Tag.NULL)) {
				members.put(name, value);
			}
		}
		return members;
	}

	/** Its parts, in order. */
	List<YamlNode> list() {
		if (!(this.node instanceof SequenceNode sequence)) {
			throw refused("is to be a list");
		}
		return sequence.getValue().stream().map((part) -> new YamlNode(this.document, part)).toList();
	}

	/** Its words in one line; never empty. */
	String text() {
		String text = (this.node instanceof ScalarNode scalar) ? PlainText.line(scalar.getValue()) : "";
		if (text.isEmpty()) {
			throw refused("is to be a text");
		}
		return text;
	}

	static @Nullable String text(@Nullable YamlNode node) {
		return (node != null) ? node.text() : null;
	}

	ImportRefused refused(String reason) {
		return this.document.refused("line " + (this.node.getStartMark().getLine() + 1), reason);
	}

}
