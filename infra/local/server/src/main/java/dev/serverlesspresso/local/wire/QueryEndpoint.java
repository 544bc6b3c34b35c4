package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** A service with AWS's query protocol: a form in, XML out. */
public final class QueryEndpoint implements Endpoint {
    private static final String XML = "text/xml";

    private final String namespace;
    private final QueryService service;

    public QueryEndpoint(String namespace, QueryService service) {
        this.namespace = namespace;
        this.service = service;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, String requestId) {
        Map<String, String> form = request.method().equals("GET") ? request.query() : request.form();
        String action = form.getOrDefault("Action", "");
        if (action.isEmpty()) {
            throw AwsError.badRequest("MissingAction", "the request has no Action");
        }
        ObjectNode parameters = Json.object();
        form.forEach(parameters::put);
        String caller = Signature.of(request).map(Signature::accessKeyId).orElse("");
        return service.execute(action, parameters, caller)
                .thenApply(result -> WireResponse.of(200, XML, Xml.result(namespace, action, result, requestId)));
    }

    @Override
    public WireResponse error(AwsError error, String requestId) {
        return WireResponse.of(error.httpStatus(), XML, Xml.error(namespace, error, requestId));
    }
}
