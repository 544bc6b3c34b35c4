package dev.serverlesspresso.qrvalidator.shop.aws;

import static dev.serverlesspresso.qrvalidator.aws.Attributes.number;
import static dev.serverlesspresso.qrvalidator.aws.Attributes.text;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import dev.serverlesspresso.qrvalidator.shop.Shops;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    public Keeping keepIfNewer(ShopSettings settings) {
        try {
            Map<String, AttributeValue> before = AwsCalls.call(() -> client.putItem(request -> request.tableName(table)
                            .item(item(settings))
                            .returnValues(ReturnValue.ALL_OLD)
                            .conditionExpression("attribute_not_exists(#version) OR #version < :version")
                            .expressionAttributeNames(Map.of("#version", "version"))
                            .expressionAttributeValues(Map.of(":version", number(settings.version()))))
                    .attributes());
            return Keeping.insteadOf(
                    before.isEmpty() ? Optional.empty() : Optional.of(settings(settings.shopId(), before)));
        } catch (ConditionalCheckFailedException olderOrSame) {
            return Keeping.notNewer();
        }
    }

    private static Map<String, AttributeValue> key(ShopId shopId) {
        return Map.of("code", text("SHOP#" + shopId), "entry", text("SETTINGS"));
    }

    private static Map<String, AttributeValue> item(ShopSettings settings) {
        Map<String, AttributeValue> item = new HashMap<>(key(settings.shopId()));
        item.put("name", text(settings.name()));
        item.put("open", AttributeValue.fromBool(settings.open()));
        item.put("timeZone", text(settings.timeZone().getId()));
        item.put("codeWindowSeconds", number(settings.codeWindow().toSeconds()));
        item.put("usesPerCode", number(settings.usesPerCode()));
        item.put("codeGraceSeconds", number(settings.codeGrace().toSeconds()));
        item.put("version", number(settings.version()));
        return item;
    }

    private static ShopSettings settings(ShopId shopId, Map<String, AttributeValue> item) {
        return new ShopSettings(
                shopId,
                text(item, "name"),
                Boolean.TRUE.equals(item.getOrDefault("open", AttributeValue.fromBool(false))
                        .bool()),
                ZoneId.of(text(item, "timeZone")),
                Duration.ofSeconds(number(item, "codeWindowSeconds")),
                Math.toIntExact(number(item, "usesPerCode")),
                Duration.ofSeconds(number(item, "codeGraceSeconds")),
                number(item, "version"));
    }
}
