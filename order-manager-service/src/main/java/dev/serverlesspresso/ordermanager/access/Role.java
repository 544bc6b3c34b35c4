package dev.serverlesspresso.ordermanager.access;

import java.util.Locale;
import java.util.Optional;

/** What a member of staff is in one shop. */
public enum Role {
    BARISTA,
    DISPLAY,
    MANAGER;

    /** A manager is a barista, too. */
    public boolean covers(Role asked) {
        return this == asked || (this == MANAGER && asked == BARISTA);
    }

    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
