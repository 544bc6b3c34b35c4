package dev.serverlesspresso.local.calls;

import dev.serverlesspresso.local.aws.Arns;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One right that an operation needs, by the service authorization reference of AWS
 * (docs.aws.amazon.com/service-authorization/latest/reference).
 */
record AskedRight(String action, String resource) {
    /**
     * Members of transactions need the rights of the single operations that they are
     * (docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html).
     */
    private static final Map<String, String> MEMBERS = Map.of(
            "Put", "PutItem",
            "Update", "UpdateItem",
            "Delete", "DeleteItem",
            "ConditionCheck", "ConditionCheckItem",
            "Get", "GetItem");

    private static final Set<String> TRANSACTIONS = Set.of("TransactWriteItems", "TransactGetItems");

    static Stream<AskedRight> of(String service, String operation, JsonNode request) {
        return switch (service) {
            case "dynamodb" -> ofTables(operation, request);
            case "events" -> ofBuses(operation, request);
            case "sqs" -> Stream.of(ofQueue(operation, request));
            case "sts" -> Stream.of(new AskedRight("sts:" + operation, text(request, "RoleArn", "*")));
            case "iot" -> Stream.of(new AskedRight("iot:" + operation, text(request, "resource", "*")));
            case "sfn" -> Stream.of(new AskedRight("states:" + operation, "*"));
            default -> Stream.of(new AskedRight(service + ":" + operation, "*"));
        };
    }

    private static Stream<AskedRight> ofTables(String operation, JsonNode request) {
        if (TRANSACTIONS.contains(operation)) {
            return request.path("TransactItems").valueStream().flatMap(item -> item.properties().stream()
                    .map(member -> ofTable(
                            MEMBERS.getOrDefault(member.getKey(), member.getKey()),
                            text(member.getValue(), "TableName", ""))));
        }
        if (request.has("RequestItems")) {
            return request.path("RequestItems").propertyNames().stream().map(table -> ofTable(operation, table));
        }
        String table = text(request, "TableName", "");
        return Stream.of(ofTable(
                operation, request.has("IndexName") ? table + "/index/" + text(request, "IndexName", "") : table));
    }

    private static AskedRight ofTable(String operation, String table) {
        return new AskedRight(
                "dynamodb:" + operation, table.startsWith("arn:") ? table : Arns.of("dynamodb", "table/" + table));
    }

    private static Stream<AskedRight> ofBuses(String operation, JsonNode request) {
        return request.path("Entries")
                .valueStream()
                .map(entry -> text(entry, "EventBusName", "default"))
                .distinct()
                .map(bus -> new AskedRight(
                        "events:" + operation, bus.startsWith("arn:") ? bus : Arns.of("events", "event-bus/" + bus)));
    }

    /** A batch needs the right of the single operation (API reference of SQS, "Actions"). */
    private static AskedRight ofQueue(String operation, JsonNode request) {
        String url = text(request, "QueueUrl", text(request, "QueueName", ""));
        return new AskedRight(
                "sqs:" + operation.replaceFirst("Batch$", ""), Arns.of("sqs", url.substring(url.lastIndexOf('/') + 1)));
    }

    private static String text(JsonNode object, String name, String otherwise) {
        return object.path(name).asString(otherwise);
    }
}
