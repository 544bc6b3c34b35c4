package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import java.util.concurrent.CompletionStage;

/** One service as it is seen over HTTP: its protocol, and how that protocol tells errors. Must not block. */
public interface Endpoint {
    /** Answers, or fails with an {@link AwsError}, thrown or in the stage. */
    CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId);

    /**
     * Fails with an {@link AwsError} unless temporary credentials may do what is asked for. What roles allow is not known
     * here, so what no session policy can speak of is denied.
     */
    void authorise(WireRequest request, TemporaryKey key);

    WireResponse error(AwsError error, String requestId);
}
