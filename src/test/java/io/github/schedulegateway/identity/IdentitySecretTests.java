package io.github.schedulegateway.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.github.schedulegateway.schedule.EmailHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdentitySecretTests {

	private static final EmailHash HASH = new EmailHash("0bc83cb571cd1c50ba6f3e8a78ef1346");

	@Test
	void signsTheSameHashAlikeAndUnderAnotherSecretOtherwise() {
		String signed = new IdentitySecret("sixteen letters.").sign(HASH);
		assertThat(new IdentitySecret("sixteen letters.").sign(new EmailHash(" 0BC83CB571CD1C50BA6F3E8A78EF1346")))
			.isEqualTo(signed)
			.hasSize(64);
		assertThat(new IdentitySecret("other letters...").sign(HASH)).isNotEqualTo(signed);
	}

	@Test
	void refusesAShortSecretAndDoesNotRepeatIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> new IdentitySecret("hunter2"))
			.withMessageContaining("SCHEDULE_IDENTITY_SECRET")
			.withMessageContaining("16")
			.withMessageNotContaining("hunter2");
		assertThat(new IdentitySecret("sixteen letters.")).hasToString("IdentitySecret");
	}

	@Test
	void keepsASecretThatOnlyTheOwnerCanRead(@TempDir Path folder) throws IOException {
		String made = SecretFile.in(folder);
		assertThat(made).hasSizeGreaterThan(40);
		assertThat(SecretFile.in(folder)).isEqualTo(made);
		try (var files = Files.list(folder)) {
			assertThat(files).singleElement()
				.satisfies((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo("rw-------"));
		}
	}

	@Test
	void doesWithoutMailsWhereNoSecretIsConfigured() {
		new ApplicationContextRunner().withUserConfiguration(IdentityConfiguration.class)
			.run((context) -> assertThat(context).hasSingleBean(PersonKeys.class));
		new ApplicationContextRunner().withUserConfiguration(IdentityConfiguration.class)
			.withPropertyValues("schedule.identity.secret=short")
			.run((context) -> assertThat(context).hasFailed());
	}

}
