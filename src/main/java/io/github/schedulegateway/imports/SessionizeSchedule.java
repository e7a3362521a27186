package io.github.schedulegateway.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.schedulegateway.imports.SessionizeData.Entry;
import io.github.schedulegateway.imports.SessionizeData.RoomEntry;
import io.github.schedulegateway.imports.SessionizeData.SpeakerEntry;
import io.github.schedulegateway.imports.SessionizeData.SpeakerRef;
import io.github.schedulegateway.schedule.Appearance;
import io.github.schedulegateway.schedule.AppearanceRole;
import io.github.schedulegateway.schedule.Break;
import io.github.schedulegateway.schedule.Conference;
import io.github.schedulegateway.schedule.Material;
import io.github.schedulegateway.schedule.Person;
import io.github.schedulegateway.schedule.Room;
import io.github.schedulegateway.schedule.Schedule;
import io.github.schedulegateway.schedule.Talk;
import io.github.schedulegateway.schedule.Track;
import org.jspecify.annotations.Nullable;

/** Makes a schedule of the sessions of Sessionize, whatever the view they came in. */
final class SessionizeSchedule {

	private final SourceDocument document;

	private final SessionizeTimes times;

	private final SessionizeLabels labels;

	private final SessionizePeople people;

	private final Map<String, Room> rooms = new LinkedHashMap<>();

	private final Map<String, SpeakerEntry> speakers = new LinkedHashMap<>();

	private final List<String> warnings = new ArrayList<>();

	SessionizeSchedule(SourceDocument document, ReadOptions options, SessionizeLabels labels, List<RoomEntry> rooms,
			List<SpeakerEntry> speakers) {
		this.document = document;
		this.times = new SessionizeTimes(document, options);
		this.labels = labels;
		this.people = new SessionizePeople(document);
		rooms.forEach((room) -> addRoom(room.id(), room.name()));
		speakers.forEach((speaker) -> this.speakers.put(String.valueOf(speaker.id()), speaker));
	}

	Schedule of(List<Entry> entries) {
		Collection<Entry> sessions = once(entries);
		sessions.forEach((session) -> addRoom(session.roomId(), session.room()));
		List<Talk> talks = sessions.stream().filter((session) -> !session.isBreak()).map(this::talk).toList();
		List<Break> breaks = sessions.stream().filter(Entry::isBreak).map(this::pause).toList();
		List<Track> tracks = talks.stream()
			.map(Talk::track)
			.filter(Objects::nonNull)
			.distinct()
			.map((name) -> new Track(name, null))
			.toList();
		Conference conference = this.times.conference();
		Stream.of(this.times.warning()).filter(Objects::nonNull).forEach(this.warnings::add);
		return new Schedule(conference, Schedule.Scope.CONFERENCE, List.of(), List.copyOf(this.rooms.values()), tracks,
				List.of(), talks, breaks, List.of(), this.warnings);
	}

	/** What all attend stands once in every room. */
	private Collection<Entry> once(List<Entry> entries) {
		Map<String, Entry> once = new LinkedHashMap<>();
		for (Entry entry : entries) {
			if (entry.id() == null) {
				throw this.document.refused("line 1", "a session has no id"
						+ ((entry.title() != null) ? ": “" + PlainText.line(entry.title()) + "”" : ""));
			}
			once.putIfAbsent(entry.id(), entry);
		}
		return once.values();
	}

	private void addRoom(@Nullable String id, @Nullable String name) {
		String clean = (name != null) ? PlainText.line(name) : "";
		if (id != null && !clean.isEmpty()) {
			this.rooms.putIfAbsent(id, new Room(clean, SessionizePeople.SOURCE + id, null, null));
		}
	}

	private @Nullable String room(Entry session) {
		Room room = (session.roomId() != null) ? this.rooms.get(session.roomId()) : null;
		return (room != null) ? room.name() : null;
	}

	private Talk talk(Entry session) {
		List<Material> materials = Stream
			.of(material(session.recordingUrl(), "recording"), material(session.liveUrl(), "live stream"))
			.filter(Objects::nonNull)
			.toList();
		List<Appearance> appearances = SessionizeData.list(session.speakers())
			.stream()
			.map((speaker) -> appearance(session, speaker))
			.filter(Objects::nonNull)
			.toList();
		return new Talk(SessionizePeople.SOURCE + session.id(), title(session),
				MarkedUpText.read(session.description()), false, this.times.read(session, session.startsAt()),
				this.times.read(session, session.endsAt()), false, this.labels.language(session), null, room(session),
				this.labels.track(session), appearances, materials);
	}

	private Break pause(Entry session) {
		return new Break(SessionizePeople.SOURCE + session.id(), title(session),
				this.times.read(session, session.startsAt()), this.times.read(session, session.endsAt()),
				room(session));
	}

	private @Nullable Appearance appearance(Entry session, SpeakerRef speaker) {
		SpeakerEntry entry = this.speakers.get(String.valueOf(speaker.id()));
		if (entry != null) {
			return new Appearance(this.people.person(entry), AppearanceRole.SPEAKER, this.labels.company(entry));
		}
		String name = (speaker.name() != null) ? PlainText.line(speaker.name()) : "";
		if (name.isEmpty() || speaker.id() == null) {
			this.warnings.add("Session " + session.id() + " names a speaker of whom the document says nothing.");
			return null;
		}
		return new Appearance(Person.identified(name, SessionizePeople.SOURCE + speaker.id()), AppearanceRole.SPEAKER,
				null);
	}

	private static @Nullable String title(Entry session) {
		String title = (session.title() != null) ? PlainText.line(session.title()) : "";
		return title.isEmpty() ? null : title;
	}

	private static @Nullable Material material(@Nullable String address, String kind) {
		var url = WebAddress.of(address);
		return (url != null) ? new Material(null, url, kind) : null;
	}

}
