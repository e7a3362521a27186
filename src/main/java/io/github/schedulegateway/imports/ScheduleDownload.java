package io.github.schedulegateway.imports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches documents from the web: over HTTP and HTTPS, from public addresses, within the
 * limits of size and time.
 */
@Component
public final class ScheduleDownload implements DisposableBean {

	private static final int MAX_REDIRECTS = 5;

	private final ImportSettings settings;

	private final CloseableHttpClient client;

	private final ScheduledExecutorService deadlines = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("download-deadlines").factory());

	@Autowired
	ScheduleDownload(ImportSettings settings) {
		this(settings, settings.allowPrivateAddresses() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses());
	}

	ScheduleDownload(ImportSettings settings, DnsResolver addresses) {
		this.settings = settings;
		this.client = client(settings, addresses);
	}

	/**
	 * Fetches a document.
	 * @throws ImportRefused with the reason for which it cannot be had
	 */
	public SourceDocument fetch(URI url) {
		return fetch(url, Validators.NONE).orElseThrow().document();
	}

	/**
	 * Fetches a document if it is another than the one that is known.
	 * @param known of the last time
	 * @return empty if the server says that it is still the same
	 * @throws ImportRefused with the reason for which it cannot be had
	 */
	public Optional<Download> fetch(URI url, Validators known) {
		long deadline = System.nanoTime() + this.settings.fetchTimeout().toNanos();
		URI next = url;
		for (int i = 0; i <= MAX_REDIRECTS; i++) {
			WebAnswer answer = get(checked(next), known, deadline);
			if (answer.redirect() == null) {
				return Optional.ofNullable(answer.document())
					.map((document) -> new Download(document, answer.validators()));
			}
			next = answer.redirect();
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

	private WebAnswer get(URI url, Validators known, long deadline) {
		HttpGet request = new HttpGet(url);
		known.addTo(request);
		var abort = this.deadlines.schedule(request::abort, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		try {
			return this.client.execute(request,
					(response) -> WebAnswer.of(url, known, response, this.settings.maxSize()));
		}
		catch (IOException ex) {
			throw refused(url, (deadline <= System.nanoTime()) ? timedOut() : reason(ex));
		}
		catch (IllegalArgumentException ex) {
			// its message may repeat the address
			throw refused(url, "is no address that can be fetched");
		}
		finally {
			abort.cancel(false);
		}
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
		return new ImportRefused(RedactedUrl.of(url), null, reason);
	}

	private static CloseableHttpClient client(ImportSettings settings, DnsResolver addresses) {
		Timeout timeout = Timeout.of(settings.fetchTimeout());
		var connections = PoolingHttpClientConnectionManagerBuilder.create()
			.setDefaultConnectionConfig(
					ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
			.setDnsResolver(addresses);
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

	/**
	 * A document, and how to ask whether it has changed.
	 *
	 * @param validators to be given the next time
	 */
	public record Download(SourceDocument document, Validators validators) {
	}

}
