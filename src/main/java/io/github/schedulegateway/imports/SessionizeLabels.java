package io.github.schedulegateway.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.SessionizeData.Answer;
import io.github.schedulegateway.imports.SessionizeData.Category;
import io.github.schedulegateway.imports.SessionizeData.Entry;
import io.github.schedulegateway.imports.SessionizeData.Item;
import io.github.schedulegateway.imports.SessionizeData.Question;
import io.github.schedulegateway.imports.SessionizeData.SpeakerEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the organisers of a conference asked for in Sessionize: categories and questions,
 * of any name. Those whose name says so are the track and the language of a session and
 * the company of a speaker.
 */
final class SessionizeLabels {

	private static final Pattern TRACK = Pattern.compile("(?:session )?tracks?", Pattern.CASE_INSENSITIVE);

	private static final Pattern LANGUAGE = Pattern.compile("(?:(?:session|talk|spoken) )?languages?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern COMPANY = Pattern.compile("\\b(?:company|organi[sz]ation|affiliation|employer)\\b",
			Pattern.CASE_INSENSITIVE);

	/** What is asked about a company beside its name. */
	private static final Pattern NOT_ITS_NAME = Pattern.compile(
			"\\?|\\b(?:website|url|link|logo|size|address|role|title|position|industry|type|description|cover|pay)",
			Pattern.CASE_INSENSITIVE);

	private static final String ADDRESS = "(?i)(?:https?://|www\\.).*";

	private static final int NAME = 150;

	private final Map<String, Label> items = new HashMap<>();

	private final Map<String, String> questions = new HashMap<>();

	SessionizeLabels(@Nullable List<Category> categories, @Nullable List<Question> questions) {
		for (Category category : SessionizeData.list(categories)) {
			for (Item item : SessionizeData.list(category.items())) {
				this.items.put(String.valueOf(item.id()), label(category, item));
			}
		}
		SessionizeData.list(questions)
			.forEach((question) -> this.questions.put(String.valueOf(question.id()),
					Objects.requireNonNullElse(question.question(), "")));
	}

	@Nullable String track(Entry session) {
		return only(labels(session.categoryItems(), session.categories()), (name) -> TRACK.matcher(name).matches());
	}

	/** A BCP 47 tag; null where the words are no language's name. */
	@Nullable String language(Entry session) {
		String name = only(labels(session.categoryItems(), session.categories()),
				(title) -> LANGUAGE.matcher(title).matches());
		return (name != null) ? LanguageNames.tag(name) : null;
	}

	/** The words for whom a speaker speaks, null where nobody asked. */
	@Nullable String company(SpeakerEntry speaker) {
		Stream<Label> answers = SessionizeData.list(speaker.questionAnswers()).stream().map(this::label);
		String words = only(Stream.concat(answers, labels(speaker.categoryItems(), speaker.categories())),
				(name) -> COMPANY.matcher(name).find() && !NOT_ITS_NAME.matcher(name).find());
		return (words == null || words.length() > NAME || words.matches(ADDRESS)) ? null : words;
	}

	/** Of several, nothing tells which one is meant. */
	private static @Nullable String only(Stream<Label> labels, Predicate<String> named) {
		List<String> values = labels.filter((label) -> named.test(label.name()) && !label.value().isEmpty())
			.map(Label::value)
			.distinct()
			.toList();
		return (values.size() == 1) ? values.getFirst() : null;
	}

	private Stream<Label> labels(@Nullable List<String> ids, @Nullable List<Category> chosen) {
		return Stream.concat(SessionizeData.list(ids).stream().map(this.items::get).filter(Objects::nonNull),
				SessionizeData.list(chosen)
					.stream()
					.flatMap((category) -> SessionizeData.list(category.categoryItems())
						.stream()
						.map((item) -> label(category, item))));
	}

	private Label label(Answer answer) {
		String question = (answer.question() != null) ? answer.question()
				: this.questions.getOrDefault(String.valueOf(answer.questionId()), "");
		return Label.of(question, (answer.answerValue() != null) ? answer.answerValue() : answer.answer());
	}

	private static Label label(Category category, Item item) {
		return Label.of((category.title() != null) ? category.title() : category.name(), item.name());
	}

	/** A category or question, and what was chosen or answered. */
	private record Label(String name, String value) {

		static Label of(@Nullable String name, @Nullable String value) {
			return new Label(PlainText.line(Objects.requireNonNullElse(name, "")),
					PlainText.line(Objects.requireNonNullElse(value, "")));
		}

	}

}
