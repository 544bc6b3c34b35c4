package dev.serverlesspresso.kit.problem;

/** Something that this service needs does not answer now and may answer soon. What was asked may have been done. */
public class Unavailable extends RuntimeException {

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
