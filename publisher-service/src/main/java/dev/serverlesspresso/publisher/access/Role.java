package dev.serverlesspresso.publisher.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member of staff is in one shop. */
public enum Role {
    BARISTA,
    DISPLAY,
    MANAGER;

    static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
