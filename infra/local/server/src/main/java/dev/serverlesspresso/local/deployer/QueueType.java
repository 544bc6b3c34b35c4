package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.JsonService;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code AWS::SQS::Queue}. Retention and encryption are AWS's own affair. */
final class QueueType implements ResourceType {
    private static final Set<String> CHANGEABLE = Set.of(
            "VisibilityTimeout",
            "DelaySeconds",
            "ReceiveMessageWaitTimeSeconds",
            "RedrivePolicy",
            "ContentBasedDeduplication");

    private final JsonService sqs;
    private final Supplier<String> address;

    /** {@code address}: what queue URLs begin with. */
    QueueType(JsonService sqs, Supplier<String> address) {
        this.sqs = sqs;
        this.address = address;
    }

    @Override
    public String nameProperty() {
        return "QueueName";
    }

    @Override
    public Deployed create(String name, JsonNode properties) {
        ObjectNode request = Json.object().put("QueueName", name);
        ObjectNode attributes = attributes(properties);
        if (properties.path("FifoQueue").asBoolean(false)) {
            attributes.put("FifoQueue", "true");
        }
        request.set("Attributes", attributes);
        try {
            Platform.call(sqs, "CreateQueue", request);
        } catch (AwsError e) {
            Platform.passOver(e, "QueueNameExists");
            return update(deployed(name), properties);
        }
        return deployed(name);
    }

    private static ObjectNode attributes(JsonNode properties) {
        ObjectNode attributes = Json.object();
        properties.properties().stream()
                .filter(property -> CHANGEABLE.contains(property.getKey()))
                .forEach(property -> attributes.put(property.getKey(), text(property.getValue())));
        return attributes;
    }

    private static String text(JsonNode value) {
        return value.isObject() ? value.toString() : value.asString();
    }

    @Override
    public boolean exists(Deployed resource) {
        return Platform.finds(sqs, "GetQueueUrl", Json.object().put("QueueName", resource.name()));
    }

    @Override
    public Deployed update(Deployed before, JsonNode properties) {
        ObjectNode request = Json.object().put("QueueUrl", url(before.name()));
        request.set("Attributes", attributes(properties));
        Platform.call(sqs, "SetQueueAttributes", request);
        return deployed(before.name());
    }

    @Override
    public void delete(Deployed resource) {
        Platform.call(sqs, "DeleteQueue", Json.object().put("QueueUrl", url(resource.name())));
    }

    private String url(String name) {
        return address.get() + "/" + Arns.ACCOUNT + "/" + name;
    }

    private Deployed deployed(String name) {
        return Deployed.of(
                "AWS::SQS::Queue",
                name,
                url(name),
                Map.of("Arn", Arns.of("sqs", name), "QueueName", name, "QueueUrl", url(name)));
    }
}
