package dev.serverlesspresso.kit.access;

import java.time.Instant;

/** The token of a request: what it was, and when it ends. */
public record AccessToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
