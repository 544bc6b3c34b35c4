package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import org.jspecify.annotations.Nullable;

/** Who may call at all. */
@FunctionalInterface
public interface AccessKeys {
    /** Throws an {@link AwsError} for temporary credentials that were never given, have expired or come with a wrong token. */
    void check(String accessKeyId, @Nullable String sessionToken);
}
