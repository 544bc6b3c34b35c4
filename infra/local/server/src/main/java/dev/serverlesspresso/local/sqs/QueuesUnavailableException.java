package dev.serverlesspresso.local.sqs;

/** The queues cannot be opened, restored or stopped; the message says why. */
public final class QueuesUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueuesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
