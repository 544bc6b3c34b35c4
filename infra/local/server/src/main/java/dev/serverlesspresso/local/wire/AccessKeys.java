package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which access keys there are. */
@FunctionalInterface
public interface AccessKeys {
    /**
     * What STS gave for a temporary key; empty for one of the account's own, which may be any.
     *
     * @throws AwsError if the key has the form of a temporary one and was never given, or is forgotten since it expired
     */
    Optional<TemporaryKey> temporary(String accessKeyId);

    /**
     * Temporary credentials.
     *
     * @param arn whose they are
     * @param policy what they are limited to; null: nothing is known about what they may do
     */
    record TemporaryKey(
            String accessKeyId,
            String secretAccessKey,
            String sessionToken,
            Instant expiration,
            String arn,
            @Nullable JsonNode policy) {
        /** What AWS says if nothing allows an action. */
        public AwsError mayNot(String action) {
            return AwsError.withStatus(
                    403,
                    "AccessDeniedException",
                    "User: " + arn + " is not authorized to perform: " + action
                            + " because no session policy allows the " + action + " action");
        }

        @Override
        public String toString() {
            return "TemporaryKey[" + arn + "]";
        }
    }
}
