package io.github.schedulegateway.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;

import org.springframework.http.HttpStatus;
import org.springframework.util.FastByteArrayOutputStream;

/** Reads bodies into memory, those that are neither too large nor too slow. */
final class Bodies {

	private final Limits limits;

	Bodies(Limits limits) {
		this.limits = limits;
	}

	/**
	 * {@return the whole body}
	 * @throws Refusal if it is larger than whoever sends it may send, or does not come in
	 * time
	 */
	byte[] read(HttpServletRequest request) {
		long limit = (AdministratorKeys.present() ? this.limits.adminBody() : this.limits.body()).toBytes();
		long end = System.nanoTime() + this.limits.bodyTime().toNanos();
		if (request.getContentLengthLong() > limit) {
			throw tooLarge(limit);
		}
		var body = new FastByteArrayOutputStream(4096);
		byte[] chunk = new byte[4096];
		try {
			InputStream input = request.getInputStream();
			for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
				body.write(chunk, 0, read);
				if (body.size() > limit) {
					throw tooLarge(limit);
				}
				// the server's own timeout starts anew with each byte
				if (System.nanoTime() - end > 0) {
					throw tooSlow();
				}
			}
		}
		catch (SocketTimeoutException ex) {
			throw tooSlow();
		}
		catch (IOException ex) {
			throw Refusal.badRequest(HttpStatus.BAD_REQUEST, "The body broke off");
		}
		return body.toByteArrayUnsafe();
	}

	/** Answers a refusal, and hangs up on a body that does not end. */
	static void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
		refusal.write(request, response);
		if (refusal.status() == HttpStatus.REQUEST_TIMEOUT) {
			response.flushBuffer();
			// else the server goes on to read the rest, however long that takes
			throw new CloseNowException();
		}
	}

	private static Refusal tooLarge(long limit) {
		return Refusal.badRequest(HttpStatus.CONTENT_TOO_LARGE, "The body has more than " + limit + " bytes");
	}

	private Refusal tooSlow() {
		return Refusal.badRequest(HttpStatus.REQUEST_TIMEOUT,
				"The body took longer than " + this.limits.bodyTime().toSeconds() + " seconds");
	}

}
