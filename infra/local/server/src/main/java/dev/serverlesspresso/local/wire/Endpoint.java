package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.concurrent.CompletionStage;

/** One service as it is seen over HTTP: its protocol, and how that protocol tells errors. Must not block. */
public interface Endpoint {
    /** Answers, or fails with an {@link AwsError}, thrown or in the stage. */
    CompletionStage<WireResponse> handle(WireRequest request, String requestId);

    WireResponse error(AwsError error, String requestId);
}
