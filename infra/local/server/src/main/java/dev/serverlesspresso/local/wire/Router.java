package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the service of a request: by {@code X-Amz-Target}, else by the service in the credential scope. The host, and
 * with it prefixes such as {@code sync-}, plays no part.
 */
final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final Map<String, Endpoint> byTarget;
    private final Map<String, Endpoint> byService;
    private final AccessKeys accessKeys;

    Router(Map<String, Endpoint> byTarget, Map<String, Endpoint> byService, AccessKeys accessKeys) {
        this.byTarget = Map.copyOf(byTarget);
        this.byService = Map.copyOf(byService);
        this.accessKeys = accessKeys;
    }

    /** The answer, never failed. */
    CompletionStage<WireResponse> route(WireRequest request) {
        String requestId = UUID.randomUUID().toString();
        Optional<Signature> signature = Signature.of(request);
        Endpoint endpoint = endpoint(request, signature);
        CompletionStage<WireResponse> answer;
        try {
            answer = authorised(request, signature, endpoint).handle(request, requestId);
        } catch (RuntimeException | StackOverflowError e) {
            answer = CompletableFuture.failedStage(e);
        }
        return answer.exceptionally(failure -> endpoint.error(asAwsError(failure, requestId), requestId))
                .thenApply(response -> response.with("x-amzn-RequestId", requestId));
    }

    private Endpoint endpoint(WireRequest request, Optional<Signature> signature) {
        String target = request.header("X-Amz-Target");
        Endpoint endpoint = target == null
                ? signature.map(known -> byService.get(known.service())).orElse(null)
                : byTarget.get(beforeDot(target));
        return endpoint == null ? UnknownEndpoint.speaking(request.headers()) : endpoint;
    }

    private static String beforeDot(String target) {
        int dot = target.indexOf('.');
        return dot < 0 ? target : target.substring(0, dot);
    }

    private Endpoint authorised(WireRequest request, Optional<Signature> signature, Endpoint endpoint) {
        if (request.header("Authorization") == null) {
            throw AwsError.withStatus(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        Signature known = signature.orElseThrow(
                () -> AwsError.withStatus(
                        403,
                        "IncompleteSignatureException",
                        "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters of AWS4-HMAC-SHA256."));
        accessKeys.check(known.accessKeyId(), request.header("X-Amz-Security-Token"));
        return endpoint;
    }

    private static AwsError asAwsError(Throwable failure, String requestId) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof AwsError error) {
            return error;
        }
        LOG.error("request {} failed", requestId, cause);
        return AwsError.withStatus(500, "InternalServerError", "the local AWS failed; its log has the reason");
    }
}
