package dev.serverlesspresso.deploy.terminal;

/** Why it does not go on, and what to do about it, in one line. */
public final class Refusal extends RuntimeException {
    public Refusal(String message) {
        super(message);
    }
}
