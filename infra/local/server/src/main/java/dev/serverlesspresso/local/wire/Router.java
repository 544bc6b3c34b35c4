package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Finds the service of a request: by {@code X-Amz-Target}, else by the service in the credential scope. The host, and
 * with it prefixes such as {@code sync-}, plays no part.
 */
final class Router {
    private static final String TARGET = "X-Amz-Target";

    private final Map<String, Endpoint> byTarget;
    private final Map<String, Endpoint> byService;
    private final Authentication authentication;

    Router(Map<String, Endpoint> byTarget, Map<String, Endpoint> byService, Authentication authentication) {
        this.byTarget = Map.copyOf(byTarget);
        this.byService = Map.copyOf(byService);
        this.authentication = authentication;
    }

    /** The answer, never failed. */
    CompletionStage<WireResponse> route(WireRequest request) {
        String requestId = UUID.randomUUID().toString();
        Endpoint unknown = UnknownEndpoint.speaking(request.headers());
        Endpoint endpoint = endpointOfTarget(request).orElse(unknown);
        CompletionStage<WireResponse> answer;
        try {
            Optional<Signature> signature = Signature.of(request);
            if (request.header(TARGET) == null) {
                endpoint = signature.flatMap(this::endpointOfScope).orElse(unknown);
            }
            answer = handle(request, signature, endpoint, requestId);
        } catch (RuntimeException | StackOverflowError e) {
            answer = CompletableFuture.failedStage(e);
        }
        Endpoint asked = endpoint;
        return answer.exceptionally(failure -> asked.error(Failures.asAwsError(failure, requestId), requestId))
                .thenApply(response -> response.with("x-amzn-RequestId", requestId));
    }

    private CompletionStage<WireResponse> handle(
            WireRequest request, Optional<Signature> signature, Endpoint endpoint, String requestId) {
        Caller caller = authentication.caller(request, signature);
        caller.temporary().ifPresent(key -> {
            signature.ifPresent(given -> checkScope(given, endpoint));
            endpoint.authorise(request, key);
        });
        return endpoint.handle(request, caller, requestId);
    }

    /** A signature for one service is none for another. */
    private void checkScope(Signature given, Endpoint endpoint) {
        if (endpointOfScope(given).filter(endpoint::equals).isEmpty()) {
            throw AwsError.withStatus(
                    403, "InvalidSignatureException", "Credential should be scoped to correct service.");
        }
    }

    private Optional<Endpoint> endpointOfTarget(WireRequest request) {
        String target = request.header(TARGET);
        int dot = target == null ? -1 : target.indexOf('.');
        return Optional.ofNullable(target).map(name -> byTarget.get(dot < 0 ? name : name.substring(0, dot)));
    }

    private Optional<Endpoint> endpointOfScope(Signature given) {
        return Optional.ofNullable(byService.get(given.scope().service()));
    }
}
