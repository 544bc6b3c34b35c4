package dev.serverlesspresso.ordermanager.problem;

/** Something this service stands on does not answer now and may answer soon. */
public final class Unavailable extends RuntimeException {

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
