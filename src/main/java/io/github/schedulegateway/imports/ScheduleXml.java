package io.github.schedulegateway.imports;

import io.github.schedulegateway.schedule.Schedule;

import org.springframework.stereotype.Component;

/** The {@code schedule.xml} of pretalx, frab, pentabarf and FOSDEM. */
@Component
final class ScheduleXml implements ScheduleFormat {

	@Override
	public Format format() {
		return Format.SCHEDULE_XML;
	}

	@Override
	public boolean reads(SourceDocument document) {
		return XmlElements.isRoot(document, "schedule");
	}

	@Override
	public Schedule read(SourceDocument document, ReadOptions options) {
		FrabXml xml = new FrabXml();
		XmlElements.walk(document, xml::read);
		FrabSchedule schedule = xml.schedule();
		if (schedule.conference() == null) {
			throw document.refused("line 1", "has no element “conference”");
		}
		return new FrabReading(document, schedule, schedule.conference(), options).toSchedule();
	}

}
