package dev.serverlesspresso.publisher.connection;

/** Makes the connection of a screen that was granted. */
@FunctionalInterface
public interface Connections {
    /** Fails with {@link dev.serverlesspresso.kit.problem.Unavailable} if credentials cannot be had now. */
    Connection open(Screen screen);
}
