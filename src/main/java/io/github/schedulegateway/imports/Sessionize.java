package io.github.schedulegateway.imports;

import java.util.List;
import java.util.Set;

import io.github.schedulegateway.imports.SessionizeData.All;
import io.github.schedulegateway.imports.SessionizeData.Day;
import io.github.schedulegateway.imports.SessionizeData.Entry;
import io.github.schedulegateway.imports.SessionizeData.Group;
import io.github.schedulegateway.imports.SessionizeData.RoomEntry;
import io.github.schedulegateway.imports.SessionizeData.SpeakerEntry;
import io.github.schedulegateway.schedule.Schedule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What Sessionize publishes of a conference: the view {@code All}, and those that
 * websites embed.
 */
@Component
final class Sessionize implements ScheduleFormat {

	/** More than the first session has. */
	private static final int BEGINNING = 400;

	@Override
	public Format format() {
		return Format.SESSIONIZE;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return View.of(document) != null;
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		return switch (View.of(document)) {
			case ALL -> all(document, options);
			case GRID -> {
				List<RoomEntry> rooms = SessionizeData.list(JsonText.read(document, Day[].class))
					.stream()
					.flatMap((day) -> SessionizeData.list(day.rooms()).stream())
					.toList();
				List<Entry> sessions = rooms.stream()
					.flatMap((room) -> SessionizeData.list(room.sessions()).stream())
					.toList();
				yield new SessionizeSchedule(document, options, new SessionizeLabels(null, null), rooms, List.of())
					.of(sessions);
			}
			case SESSIONS -> {
				List<Entry> sessions = SessionizeData.list(JsonText.read(document, Group[].class))
					.stream()
					.flatMap((group) -> SessionizeData.list(group.sessions()).stream())
					.toList();
				yield new SessionizeSchedule(document, options, new SessionizeLabels(null, null), List.of(), List.of())
					.of(sessions);
			}
			case SPEAKERS -> new SessionizePeople(document)
				.schedule(SessionizeData.list(JsonText.read(document, SpeakerEntry[].class)), options);
			case null -> throw document.refused("line 1", "is no view of Sessionize that is read");
		};
	}

	private static Schedule all(SourceDocument document, ReadOptions options) {
		All all = JsonText.read(document, All.class);
		return new SessionizeSchedule(document, options, new SessionizeLabels(all.categories(), all.questions()),
				SessionizeData.list(all.rooms()), SessionizeData.list(all.speakers()))
			.of(SessionizeData.list(all.sessions()));
	}

	/** The views, told by the members that only they have. */
	private enum View {

		ALL, GRID, SESSIONS, SPEAKERS;

		static @Nullable View of(SourceDocument document) {
			Set<String> members = JsonText.members(document, BEGINNING);
			boolean array = document.text().stripLeading().startsWith("[");
			if (!array) {
				boolean sessions = members.contains("sessions.isServiceSession")
						|| members.containsAll(Set.of("sessions", "speakers", "questions", "categories", "rooms"));
				return sessions ? ALL : null;
			}
			if (members.contains("rooms") && (members.contains("isDefault") || members.contains("timeSlots"))) {
				return GRID;
			}
			if (members.contains("groupId") || members.contains("groupName")) {
				return SESSIONS;
			}
			return (members.contains("fullName") && members.contains("tagLine")) ? SPEAKERS : null;
		}

	}

}
