package dev.serverlesspresso.local.iot.login;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks up what an access key may do. Implemented by the server's STS. */
@FunctionalInterface
public interface ScreenCredentials {
    Optional<Credentials> find(String accessKeyId);

    /**
     * Keys and what they are good for. The account's own keys have no session token, no expiration and no session
     * policy, and may do everything.
     */
    record Credentials(
            String secretAccessKey,
            @Nullable String sessionToken,
            @Nullable Instant expiration,
            @Nullable JsonNode sessionPolicy) {
        public boolean areTemporary() {
            return sessionToken != null && expiration != null;
        }

        @Override
        public String toString() {
            return "Credentials[expiration=" + expiration + "]";
        }
    }
}
