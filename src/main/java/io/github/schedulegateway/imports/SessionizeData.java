package io.github.schedulegateway.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * What Sessionize answers, as far as it is read. The view {@code All} refers by ids where
 * the others repeat what is meant; one record serves both, so most members may be
 * missing.
 */
final class SessionizeData {

	private SessionizeData() {
	}

	/** What a list holds: null stands in none. */
	static <T> List<T> list(@Nullable List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static <T> List<T> list(T[] array) {
		return list(Arrays.asList(array));
	}

	/** The view {@code All}. */
	record All(@Nullable List<Entry> sessions, @Nullable List<SpeakerEntry> speakers,
			@Nullable List<Question> questions, @Nullable List<Category> categories, @Nullable List<RoomEntry> rooms) {
	}

	/** A day of the view {@code GridSmart}. */
	record Day(@Nullable List<RoomEntry> rooms) {
	}

	/** A group of the view {@code Sessions}. */
	record Group(@Nullable List<Entry> sessions) {
	}

	/** A room; with its sessions in {@code GridSmart}. */
	record RoomEntry(@Nullable String id, @Nullable String name, @Nullable List<Entry> sessions) {
	}

	/** A session, which is a talk or, as a "service session", a break. */
	record Entry(@Nullable String id, @Nullable String title, @Nullable String description, @Nullable String startsAt,
			@Nullable String endsAt, @Nullable Boolean isServiceSession, @Nullable List<SpeakerRef> speakers,
			@Nullable List<String> categoryItems, @Nullable List<Category> categories, @Nullable String roomId,
			@Nullable String room, @Nullable String liveUrl, @Nullable String recordingUrl) {

		boolean isBreak() {
			return Boolean.TRUE.equals(this.isServiceSession);
		}

	}

	/** A speaker of a session: an id in {@code All}, and elsewhere with the name. */
	record SpeakerRef(@Nullable String id, @Nullable String name) {

		@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
		SpeakerRef {
		}

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		static SpeakerRef of(String id) {
			return new SpeakerRef(id, null);
		}

	}

	/** A speaker of {@code All}, or of the view {@code Speakers}. */
	record SpeakerEntry(@Nullable String id, @Nullable String fullName, @Nullable String firstName,
			@Nullable String lastName, @Nullable String bio, @Nullable String profilePicture,
			@Nullable List<LinkEntry> links, @Nullable List<Answer> questionAnswers,
			@Nullable List<String> categoryItems, @Nullable List<Category> categories) {
	}

	/** A page of a speaker. */
	record LinkEntry(@Nullable String linkType, @Nullable String url) {
	}

	/** A question of the organisers, to be shown. */
	record Question(@Nullable String id, @Nullable String question) {
	}

	/** An answer, by the question's id in {@code All}, and elsewhere with its words. */
	record Answer(@Nullable String questionId, @Nullable String question, @Nullable String answerValue,
			@Nullable String answer) {
	}

	/** A category and its items; beside a session, those chosen for it. */
	record Category(@Nullable String title, @Nullable String name, @Nullable List<Item> items,
			@Nullable List<Item> categoryItems) {
	}

	/** What can be chosen in a category. */
	record Item(@Nullable String id, @Nullable String name) {
	}

}
