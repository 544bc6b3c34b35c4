package dev.serverlesspresso.kit.queue.aws;

/** A message is nothing that its consumer could ever handle. */
public final class UnreadableMessageException extends RuntimeException {

    UnreadableMessageException(String message) {
        super(message);
    }
}
