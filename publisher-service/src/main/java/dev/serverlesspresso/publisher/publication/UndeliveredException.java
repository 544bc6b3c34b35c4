package dev.serverlesspresso.publisher.publication;

import java.util.List;

/** Some topics of an event were not reached; the queue is to deliver it again. */
final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliveredException(List<String> topics, Throwable cause) {
        super("not delivered to " + topics, cause);
    }
}
