package io.github.schedulegateway.imports;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.schedulegateway.schedule.Material;
import org.jspecify.annotations.Nullable;

/** A folder of what a contribution left to read or to watch, as Indico exports it. */
record IndicoFolder(@Nullable List<@Nullable Attachment> attachments) {

	private static final Pattern NUMBER = Pattern.compile("/attachments/\\d+/(\\d+)/");

	/**
	 * {@return the materials in the order of their numbers} Exports and pages have each
	 * an order of their own.
	 */
	static List<Material> sorted(Stream<Material> materials) {
		return materials.distinct()
			.sorted(Comparator.comparing((Material material) -> number(material.url()))
				.thenComparing((material) -> material.url().toString()))
			.toList();
	}

	static Stream<Material> materials(@Nullable List<@Nullable IndicoFolder> folders, @Nullable URI base) {
		return ((folders != null) ? folders : List.<IndicoFolder>of()).stream()
			.filter(Objects::nonNull)
			.flatMap((folder) -> Attachment.materials(folder.attachments(), base));
	}

	private static Long number(URI url) {
		Matcher number = NUMBER.matcher(url.getPath() + "/");
		return number.find() && number.group(1).length() < 19 ? Long.valueOf(number.group(1)) : Long.MAX_VALUE;
	}

	/** A file, or a link. */
	record Attachment(@Nullable String title, @JsonProperty("download_url") @Nullable String downloadUrl) {

		static Stream<Material> materials(@Nullable List<@Nullable Attachment> attachments, @Nullable URI base) {
			return ((attachments != null) ? attachments : List.<Attachment>of()).stream()
				.filter(Objects::nonNull)
				.flatMap((one) -> one.material(base).stream());
		}

		private List<Material> material(@Nullable URI base) {
			URI url = HtmlPage.web(this.downloadUrl, base);
			String name = (this.title != null) ? PlainText.line(this.title) : "";
			return (url != null) ? List.of(new Material(name.isEmpty() ? null : name, url, null)) : List.of();
		}

	}

}
