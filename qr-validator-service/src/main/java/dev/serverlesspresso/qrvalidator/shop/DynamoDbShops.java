package dev.serverlesspresso.qrvalidator.shop;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Rows {@code SHOP#<shop> / SETTINGS} of the table of codes. */
@Component
class DynamoDbShops implements Shops {

    private final DynamoDbClient client;
    private final String table;

    DynamoDbShops(DynamoDbClient client, QrValidatorProperties properties) {
        this.client = client;
        this.table = properties.tables().codes();
    }

    @Override
    public Optional<ShopSettings> find(ShopId shopId) {
        Map<String, AttributeValue> item = AwsCalls.call(() -> client.getItem(
                        request -> request.tableName(table).consistentRead(true).key(key(shopId)))
                .item());
        return item.isEmpty() ? Optional.empty() : Optional.of(settings(shopId, item));
    }

    @Override
    public Stored storeIfNewer(ShopSettings settings) {
        Map<String, AttributeValue> values = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        attributes(settings).forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        String set = values.keySet().stream()
                .map(value -> value.replace(':', '#') + " = " + value)
                .collect(Collectors.joining(", ", "SET ", ""));
        String remove = settings.scansPerAddress().isPresent() ? "" : " REMOVE scansPerAddress";
        try {
            Map<String, AttributeValue> before =
                    AwsCalls.call(() -> client.updateItem(request -> request.tableName(table)
                                    .key(key(settings.shopId()))
                                    .updateExpression(set + remove)
                                    .returnValues(ReturnValue.ALL_OLD)
                                    .conditionExpression("attribute_not_exists(#version) OR #version < :version")
                                    .expressionAttributeNames(names)
                                    .expressionAttributeValues(values))
                            .attributes());
            return Stored.insteadOf(
                    before.containsKey("version")
                            ? Optional.of(settings(settings.shopId(), before))
                            : Optional.empty());
        } catch (ConditionalCheckFailedException olderOrSame) {
            return Stored.notNewer();
        }
    }

    @Override
    public void markCrowded(ShopId shopId, Instant until) {
        try {
            AwsCalls.call(() -> client.updateItem(request -> request.tableName(table)
                    .key(key(shopId))
                    .updateExpression("SET crowdedUntil = :until")
                    .conditionExpression("attribute_exists(#version) AND"
                            + " (attribute_not_exists(crowdedUntil) OR crowdedUntil < :until)")
                    .expressionAttributeNames(Map.of("#version", "version"))
                    .expressionAttributeValues(Map.of(":until", number(until.toEpochMilli())))));
        } catch (ConditionalCheckFailedException unknownOrCrowdedForLonger) {
            // nothing to remember
        }
    }

    private static Map<String, AttributeValue> key(ShopId shopId) {
        return Map.of("code", text("SHOP#" + shopId), "entry", text("SETTINGS"));
    }

    private static Map<String, AttributeValue> attributes(ShopSettings settings) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("name", text(settings.name()));
        item.put("open", AttributeValue.fromBool(settings.open()));
        item.put("archived", AttributeValue.fromBool(settings.archived()));
        item.put("timeZone", text(settings.timeZone().getId()));
        item.put("codeWindowSeconds", number(settings.codeWindow().toSeconds()));
        item.put("usesPerCode", number(settings.usesPerCode()));
        item.put("codeGraceSeconds", number(settings.codeGrace().toSeconds()));
        settings.scansPerAddress().ifPresent(scans -> item.put("scansPerAddress", number(scans)));
        item.put("version", number(settings.version()));
        return item;
    }

    private static ShopSettings settings(ShopId shopId, Map<String, AttributeValue> item) {
        return new ShopSettings(
                shopId,
                text(item, "name"),
                flag(item, "open"),
                flag(item, "archived"),
                ZoneId.of(text(item, "timeZone")),
                Duration.ofSeconds(number(item, "codeWindowSeconds")),
                Math.toIntExact(number(item, "usesPerCode")),
                Duration.ofSeconds(number(item, "codeGraceSeconds")),
                item.containsKey("scansPerAddress")
                        ? Optional.of(Math.toIntExact(number(item, "scansPerAddress")))
                        : Optional.empty(),
                Instant.ofEpochMilli(item.containsKey("crowdedUntil") ? number(item, "crowdedUntil") : 0),
                number(item, "version"));
    }

    /** A row of before there was such a setting does not have it. */
    private static boolean flag(Map<String, AttributeValue> item, String name) {
        return Boolean.TRUE.equals(
                item.getOrDefault(name, AttributeValue.fromBool(false)).bool());
    }
}
