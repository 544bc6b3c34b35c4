package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads the sparse index {@code unannounced} of the orders. */
@Component
class DynamoDbAdmissions implements Admissions {

    private static final Logger log = LoggerFactory.getLogger(DynamoDbAdmissions.class);

    private final DynamoDbClient client;
    private final String table;

    DynamoDbAdmissions(DynamoDbClient client, OrderManagerProperties properties) {
        this.client = client;
        this.table = properties.tables().orders();
    }

    @Override
    public List<Admission> unannouncedBefore(Instant limit, int atMost, Set<OrderId> without) {
        Set<String> withoutIds = without.stream().map(OrderId::value).collect(Collectors.toSet());
        return AwsCalls.call(() -> client
                .queryPaginator(request -> request.tableName(table)
                        .indexName("unannounced")
                        .keyConditionExpression("pending = :pending AND admittedAt < :limit")
                        .expressionAttributeValues(Map.of(
                                ":pending", AttributeValue.fromS("ADMISSION"),
                                ":limit", AttributeValue.fromS(Rfc3339.text(limit))))
                        .limit(atMost))
                .items()
                .stream()
                .map(JsonAttributes::object)
                .filter(row -> !withoutIds.contains(row.path("orderId").asString("")))
                .flatMap(row -> readable(row).stream())
                .limit(atMost)
                .toList());
    }

    /** A row that nobody can read never stands before the others. */
    private Optional<Admission> readable(ObjectNode row) {
        try {
            return Optional.of(admission(row));
        } catch (IllegalArgumentException | DateTimeException | JacksonException unreadable) {
            log.atError()
                    .setCause(unreadable)
                    .addKeyValue("orderId", row.path("orderId").asString(""))
                    .log("admission could not be read");
            return Optional.empty();
        }
    }

    private Admission admission(ObjectNode row) {
        return new Admission(
                OrderFields.order(row),
                row.has("windowStart") ? row.path("windowStart").longValue() : null,
                Instant.parse(row.path("admittedAt").asString()));
    }
}
