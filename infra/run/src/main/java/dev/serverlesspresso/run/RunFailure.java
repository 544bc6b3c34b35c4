package dev.serverlesspresso.run;

/** Why the system cannot run, in one line for the person at the terminal. */
final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunFailure(String message) {
        super(message, null, false, false);
    }
}
