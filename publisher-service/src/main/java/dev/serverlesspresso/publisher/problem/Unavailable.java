package dev.serverlesspresso.publisher.problem;

/** Something that this service needs does not answer; trying again later may help. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
