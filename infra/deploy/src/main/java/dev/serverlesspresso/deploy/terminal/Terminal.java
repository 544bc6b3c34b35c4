package dev.serverlesspresso.deploy.terminal;

import java.util.Optional;

/** Where somebody reads, and may answer. */
public interface Terminal {
    void say(String line);

    /** What somebody types; empty where nobody can. */
    Optional<String> ask(String question);

    /** The same, without showing it. */
    Optional<char[]> askSecretly(String question);
}
