package dev.serverlesspresso.publisher.access;

import java.time.Instant;

/** The token of a request: what it was, and when it ends. */
public record Token(String value, Instant expiresAt) {
    @Override
    public String toString() {
        return "Token[expiresAt=" + expiresAt + "]";
    }
}
