package dev.serverlesspresso.qrvalidator.code;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows {@code <shop>#<window> / CODE}; the first scan of a window makes its row. */
@Component
class DynamoDbCodes implements Codes {

    private final DynamoDbClient client;
    private final String table;

    DynamoDbCodes(DynamoDbClient client, QrValidatorProperties properties) {
        this.client = client;
        this.table = properties.tables().codes();
    }

    @Override
    public Optional<CodeUses> find(ShopId shopId, long windowStartSecond) {
        Map<String, AttributeValue> item = AwsCalls.call(() -> client.getItem(request -> request.tableName(table)
                        .consistentRead(true)
                        .key(Map.of("code", text(shopId + "#" + windowStartSecond), "entry", text("CODE"))))
                .item());
        if (item.isEmpty()) {
            return Optional.empty();
        }
        CodeWindow window = CodeWindow.starting(windowStartSecond, Duration.ofSeconds(number(item, "windowSeconds")));
        return Optional.of(new CodeUses(
                window, Math.toIntExact(number(item, "usesLeft")), Math.toIntExact(number(item, "usesPerCode"))));
    }
}
