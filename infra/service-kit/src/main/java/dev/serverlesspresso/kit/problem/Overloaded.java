package dev.serverlesspresso.kit.problem;

/** Too many want the same at once. Of what was asked nothing has been done, so that asking again is always safe. */
public final class Overloaded extends Unavailable {

    public Overloaded(String message) {
        super(message);
    }
}
