package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** A service with AWS's query protocol: a form in, XML out. */
public final class QueryEndpoint implements Endpoint {
    private static final String XML = "text/xml";

    /** How the query protocol calls the errors of those who may not call. */
    private static final Map<String, String> NAMES = Map.of(
            "AccessDeniedException", "AccessDenied",
            "IncompleteSignatureException", "IncompleteSignature",
            "InvalidSignatureException", "SignatureDoesNotMatch",
            "MissingAuthenticationTokenException", "MissingAuthenticationToken",
            "UnrecognizedClientException", "InvalidClientTokenId");

    private final String namespace;
    private final QueryService service;
    private final CallListener calls;

    public QueryEndpoint(String namespace, QueryService service, CallListener calls) {
        this.namespace = namespace;
        this.service = service;
        this.calls = calls;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId) {
        Map<String, String> form = form(request);
        String action = action(form);
        ObjectNode parameters = Json.object();
        form.forEach(parameters::put);
        calls.called(caller.accessKeyId(), "sts", action, parameters);
        return service.execute(action, parameters, caller.accessKeyId())
                .thenApply(result -> WireResponse.of(200, XML, Xml.result(namespace, action, result, requestId)));
    }

    private static Map<String, String> form(WireRequest request) {
        return request.method().equals("GET") ? request.query() : request.form();
    }

    private static String action(Map<String, String> form) {
        String action = form.getOrDefault("Action", "");
        if (action.isEmpty()) {
            throw AwsError.badRequest("MissingAction", "the request has no Action");
        }
        return action;
    }

    /** Everybody may ask who they are; "no permissions are required" for it, as its page says. */
    @Override
    public void authorise(WireRequest request, TemporaryKey key) {
        String action = action(form(request));
        if (!action.equals("GetCallerIdentity")) {
            throw key.mayNot("sts:" + action);
        }
    }

    @Override
    public WireResponse error(AwsError error, String requestId) {
        return error(namespace, error, requestId);
    }

    /** An error in the shape of the query protocol. */
    public static WireResponse error(String namespace, AwsError error, String requestId) {
        AwsError named = AwsError.withStatus(
                error.httpStatus(), NAMES.getOrDefault(error.code(), error.code()), error.getMessage());
        return WireResponse.of(error.httpStatus(), XML, Xml.error(namespace, named, requestId));
    }
}
