package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Fetches documents from the web: over HTTP and HTTPS, from public addresses, within the
 * limits of size and time.
 */
@Component
public final class ScheduleDownload implements DisposableBean {

	private static final int MAX_REDIRECTS = 5;

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private final ImportSettings settings;

	private final CloseableHttpClient client;

	private final ScheduledExecutorService deadlines = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("download-deadlines").factory());

	ScheduleDownload(ImportSettings settings) {
		this.settings = settings;
		this.client = client(settings);
	}

	/**
	 * Fetches a document.
	 * @throws ImportRefused with the reason for which it cannot be had
	 */
	public SourceDocument fetch(URI url) {
		long deadline = System.nanoTime() + this.settings.fetchTimeout().toNanos();
		URI next = url;
		for (int i = 0; i <= MAX_REDIRECTS; i++) {
			Answer answer = get(checked(next), deadline);
			if (answer.redirect() == null) {
				return SourceDocument.ofBytes(next.toString(), answer.bytes(), answer.charset(), next);
			}
			next = next.resolve(answer.redirect());
		}
		throw refused(url, "is redirected more than " + MAX_REDIRECTS + " times");
	}

	@Override
	public void destroy() throws IOException {
		this.deadlines.shutdownNow();
		this.client.close();
	}

	private static URI checked(URI url) {
		String scheme = (url.getScheme() != null) ? url.getScheme().toLowerCase(Locale.ROOT) : "";
		if (!scheme.equals("http") && !scheme.equals("https")) {
			throw refused(url, "is not an address of HTTP or HTTPS");
		}
		if (url.getHost() == null) {
			throw refused(url, "names no host");
		}
		if (url.getRawUserInfo() != null) {
			throw new ImportRefused(url.getHost(), null, "an address with credentials is not fetched");
		}
		return url;
	}

	private Answer get(URI url, long deadline) {
		HttpGet request = new HttpGet(url);
		var abort = this.deadlines.schedule(request::abort, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		try {
			return this.client.execute(request, (response) -> answer(url, response));
		}
		catch (IOException ex) {
			throw refused(url, (deadline <= System.nanoTime()) ? timedOut() : reason(ex));
		}
		catch (IllegalArgumentException ex) {
			throw refused(url, "cannot be fetched (" + ex.getMessage() + ")");
		}
		finally {
			abort.cancel(false);
		}
	}

	private Answer answer(URI url, ClassicHttpResponse response) throws IOException {
		Header location = response.getFirstHeader("Location");
		if (REDIRECTS.contains(response.getCode()) && location != null) {
			return new Answer(new byte[0], null, target(url, location.getValue()));
		}
		if (response.getCode() != 200 || response.getEntity() == null) {
			throw refused(url, "answered with status " + response.getCode());
		}
		try (InputStream body = response.getEntity().getContent()) {
			byte[] bytes = SourceDocument.readAtMost(this.settings.maxSize(), body, url.toString());
			return new Answer(bytes, charset(url, response.getEntity().getContentType()), null);
		}
	}

	private static URI target(URI url, String location) {
		try {
			return URI.create(location);
		}
		catch (IllegalArgumentException ex) {
			throw refused(url, "is redirected to what is no address");
		}
	}

	private static @Nullable Charset charset(URI url, @Nullable String contentType) {
		String[] parts = (contentType != null) ? contentType.split("(?i);\\s*charset\\s*=\\s*\"?") : new String[0];
		if (parts.length < 2) {
			return null;
		}
		String label = parts[1].replaceFirst("[\";\\s].*", "");
		Charset charset = TextEncoding.named(label);
		if (charset == null) {
			throw refused(url, "is sent in the encoding “" + label + "”, which is unknown");
		}
		return charset;
	}

	private String reason(IOException ex) {
		return switch (ex) {
			case PublicAddresses.PrivateAddress privately -> "is at an address that is not public";
			case UnknownHostException unknown -> "names a host that does not exist";
			case InterruptedIOException late -> timedOut();
			case SSLException insecure -> "has no secure connection (" + insecure.getMessage() + ")";
			default -> "cannot be fetched (" + ex.getMessage() + ")";
		};
	}

	private String timedOut() {
		Duration limit = this.settings.fetchTimeout();
		return "did not answer in full within " + limit.toMillis() + " ms";
	}

	private static ImportRefused refused(URI url, String reason) {
		return new ImportRefused(url.toString(), null, reason);
	}

	private static CloseableHttpClient client(ImportSettings settings) {
		Timeout timeout = Timeout.of(settings.fetchTimeout());
		var connections = PoolingHttpClientConnectionManagerBuilder.create()
			.setDefaultConnectionConfig(
					ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build());
		if (!settings.allowPrivateAddresses()) {
			connections.setDnsResolver(new PublicAddresses());
		}
		return HttpClients.custom()
			.setConnectionManager(connections.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setResponseTimeout(timeout).setConnectionRequestTimeout(timeout).build())
			.setUserAgent("schedule-gateway")
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableAutomaticRetries()
			.build();
	}

	/** What came back: a document, or where to go for it. */
	private record Answer(byte[] bytes, @Nullable Charset charset, @Nullable URI redirect) {
	}

}
