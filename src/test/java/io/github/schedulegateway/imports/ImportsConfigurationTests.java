package io.github.schedulegateway.imports;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportsConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(
			ImportsConfiguration.class, ScheduleFormats.class, ScheduleDownload.class, IndicoHtml.class,
			IndicoText.class);

	@Test
	void refusesPrivateAddressesAndLargeDocumentsUnlessTold() {
		this.runner.run((context) -> assertThat(context.getBean(ImportSettings.class))
			.isEqualTo(new ImportSettings(DataSize.ofMegabytes(16), Duration.ofSeconds(20), false)));
	}

	@Test
	void limitsDocumentsToTheSizeThatIsSet() {
		SourceDocument document = SourceDocument.ofContent(Readings.fixture("dump-head-en_GB.txt"));
		this.runner.run((context) -> assertThat(
				context.getBean(ScheduleFormats.class).read(document, null, ReadOptions.NONE).format())
			.isEqualTo(Format.INDICO_TEXT));
		this.runner.withPropertyValues("schedule.imports.max-size=100B")
			.run((context) -> assertThatExceptionOfType(ImportRefused.class)
				.isThrownBy(() -> context.getBean(ScheduleFormats.class).read(document, null, ReadOptions.NONE))
				.withMessage("content, byte 100: is larger than 100 bytes"));
	}

}
