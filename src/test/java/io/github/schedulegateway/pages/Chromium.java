package io.github.schedulegateway.pages;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The machine's Chromium without a window, and what it was seen to do. */
final class Chromium implements AutoCloseable {

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

	private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
			"--disable-component-update", "--disable-sync");

	private final Path profile;

	private final ChromeDriver driver;

	private Chromium(Path browser, Path chromedriver) throws IOException {
		this.profile = Files.createTempDirectory("chromium");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		logs.enable(LogType.PERFORMANCE, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(browser.toFile());
		options.addArguments(FLAGS);
		options.addArguments("--user-data-dir=" + this.profile);
		options.setCapability("goog:loggingPrefs", logs);
		options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads().toString()));
		this.driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build(), options);
	}

	/**
	 * Starts the browser. Where there is none the test is skipped, or fails with
	 * {@code -Dbrowser.required=true}.
	 */
	static Chromium start() throws IOException {
		Optional<Path> browser = BROWSERS.stream().flatMap((name) -> onPath(name).stream()).findFirst();
		Optional<Path> chromedriver = onPath("chromedriver");
		boolean found = browser.isPresent() && chromedriver.isPresent();
		String message = "No browser test: no chromium and chromedriver on the PATH (Debian: apt-get install chromium chromium-driver)";
		if (Boolean.getBoolean("browser.required")) {
			assertThat(found).as(message).isTrue();
		}
		Assumptions.assumeTrue(found, message);
		return new Chromium(browser.orElseThrow(), chromedriver.orElseThrow());
	}

	private static Optional<Path> onPath(String command) {
		return List.of(System.getenv("PATH").split(File.pathSeparator))
			.stream()
			.map((folder) -> Path.of(folder, command))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Sets the window's size and its scheme of colours, {@code light} or {@code dark}.
	 */
	void look(int width, int height, String scheme) {
		this.driver.manage().window().setSize(new Dimension(width, height));
		// a window cannot be as narrow as a phone, its page can
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	void open(String address) {
		this.driver.get(address);
	}

	String address() {
		return String.valueOf(this.driver.getCurrentUrl());
	}

	/** Waits for a script to return anything but null, false and nothing at all. */
	Object await(String what, String script) {
		return await(what, () -> this.driver.executeScript("return " + script));
	}

	private Object await(String what, Supplier<Object> value) {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		Object last = value.get();
		while ((last == null || last.equals(false) || last.equals("")) && System.nanoTime() < end) {
			sleep();
			last = value.get();
		}
		assertThat(last).as(what).isNotNull().isNotEqualTo(false).isNotEqualTo("");
		return last;
	}

	/** Runs a script, and answers what it returns. */
	@Nullable Object run(String script) {
		return this.driver.executeScript(script);
	}

	/**
	 * {@return what a script returns, a text for each}
	 */
	List<String> texts(String script) {
		return list(run(script));
	}

	double number(String script) {
		return (run(script) instanceof Number number) ? number.doubleValue() : Double.NaN;
	}

	private static List<String> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/** Clicks what a selector of CSS finds first, once it is there. */
	void click(String selector) {
		find(selector).click();
	}

	/** Sends keys to what a selector of CSS finds first, once it is there. */
	void type(String selector, CharSequence... keys) {
		find(selector).sendKeys(keys);
	}

	/** Sends keys to what has the focus. */
	void press(CharSequence... keys) {
		this.driver.switchTo().activeElement().sendKeys(keys);
	}

	void back() {
		this.driver.navigate().back();
	}

	private WebElement find(String selector) {
		await(selector, () -> !this.driver.findElements(By.cssSelector(selector)).isEmpty());
		return this.driver.findElement(By.cssSelector(selector));
	}

	/**
	 * {@return what axe finds wrong with the page, one line a rule}
	 */
	List<String> axe() throws IOException {
		this.driver.executeScript(new ClassPathResource("/axe.min.js").getContentAsString(StandardCharsets.UTF_8));
		Object found = this.driver.executeAsyncScript("""
				const done = arguments[0];
				const told = ({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ');
				axe.run().then(({ violations }) => done(violations.map(told)), (error) => done([error.message]));
				""");
		return list(found);
	}

	/** Waits for a file that the page gave to be saved. */
	byte[] downloaded(String name) throws IOException {
		Path file = downloads().resolve(name);
		await(name, () -> Files.exists(file));
		byte[] content = Files.readAllBytes(file);
		Files.delete(file);
		return content;
	}

	private Path downloads() {
		return this.profile.resolve("downloads");
	}

	/**
	 * {@return what stands on the console that is worse than information}
	 */
	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() > Level.INFO.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	/**
	 * {@return addresses that were asked for over a network since this was last called}
	 */
	List<String> requests() {
		return StreamSupport.stream(this.driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
			.map((entry) -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
			.filter((event) -> event.path("method").stringValue("").equals("Network.requestWillBeSent"))
			.map((event) -> event.path("params").path("request").path("url"))
			.map(JsonNode::asString)
			.filter((url) -> url.startsWith("http") || url.startsWith("ws"))
			.toList();
	}

	/** Keeps what is to be seen in the build's folder, for people to look at. */
	void screenshot(String name) throws IOException {
		Path folder = Files.createDirectories(Path.of("target", "screenshots"));
		Files.write(folder.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
	}

	@Override
	public void close() throws IOException {
		this.driver.quit();
		FileSystemUtils.deleteRecursively(this.profile);
	}

	private static void sleep() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
