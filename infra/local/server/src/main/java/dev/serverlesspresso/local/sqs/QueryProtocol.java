package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.wire.Failures;
import dev.serverlesspresso.local.wire.QueryEndpoint;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The older protocol of SQS: forms are held against the same rules as JSON, then ElasticMQ answers them. */
final class QueryProtocol {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String XML = "text/xml";
    private static final String NAMESPACE = "http://queue.amazonaws.com/doc/2012-11-05/";

    private final ElasticMqRoutes routes;
    private final SqsOperations operations;

    QueryProtocol(ElasticMqRoutes routes, SqsOperations operations) {
        this.routes = routes;
        this.operations = operations;
    }

    /** Runs an operation; fails with an {@link AwsError} or with whatever went wrong. */
    CompletionStage<WireResponse> call(String operation, WireRequest request) {
        ObjectNode asked = request(operation, request);
        String path =
                asked.has("QueueUrl") ? asked.path("QueueUrl").asString().replaceFirst("https?://[^/]+", "") : "/";
        return operations
                .admit(operation, asked)
                .thenCompose(checked -> routes.call(path, FORM, null, request.body()))
                .thenCompose(answer -> answer.status() >= 400
                        ? CompletableFuture.completedFuture(answer)
                        : operations.done(operation, asked).thenApply(done -> answer))
                .thenApply(QueryProtocol::inXml);
    }

    private static ObjectNode request(String operation, WireRequest request) {
        Map<String, String> form = request.form();
        if (operation.isEmpty()) {
            throw AwsError.badRequest("MissingAction", "Action is missing in the request parameters");
        }
        ObjectNode checked = SqsRules.check(operation, SqsForms.read(form, request.path()));
        if (operation.equals("SendMessageBatch")) {
            for (JsonNode entry : checked.path("Entries")) {
                MessageRules.check(entry);
            }
        }
        return checked;
    }

    private static WireResponse inXml(WireResponse answer) {
        if (answer.status() >= 500) {
            throw new IllegalStateException("ElasticMQ answered " + answer.status());
        }
        if (answer.status() >= 400 && answer.body().length > 0 && answer.body()[0] != '<') {
            throw AwsError.badRequest("InvalidParameterValue", "One or more parameters are invalid.");
        }
        return WireResponse.of(answer.status(), XML, answer.body());
    }

    static WireResponse error(Throwable failure, String requestId) {
        return QueryEndpoint.error(NAMESPACE, SqsErrors.inQuery(Failures.asAwsError(failure, requestId)), requestId);
    }
}
