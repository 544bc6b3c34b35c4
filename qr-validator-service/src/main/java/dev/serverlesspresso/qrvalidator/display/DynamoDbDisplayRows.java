package dev.serverlesspresso.qrvalidator.display;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attributes of a display in the table of codes. */
public final class DynamoDbDisplayRows {

    static final String CURRENT = "tokenHash";
    static final String PREVIOUS = "previousTokenHash";
    static final String PREVIOUS_UNTIL = "previousGoodUntil";
    static final String SEALED = "sealedToken";

    private static final String ENTRY = "DISPLAY#";

    private DynamoDbDisplayRows() {}

    static String partition(ShopId shopId) {
        return "DISPLAYS#" + shopId;
    }

    static Map<String, AttributeValue> key(ShopId shopId, DisplayId id) {
        return Map.of("code", text(partition(shopId)), "entry", text(ENTRY + id));
    }

    /** The row of a display that has no credential yet. */
    public static Map<String, AttributeValue> item(Display display) {
        Map<String, AttributeValue> item = new HashMap<>(key(display.shopId(), display.id()));
        item.put("name", text(display.name()));
        item.put("pairedAt", text(Rfc3339.text(display.pairedAt())));
        item.put("renewedAt", text(Rfc3339.text(display.renewedAt())));
        item.put("expiresAt", number(display.expiresAt().getEpochSecond()));
        return item;
    }

    static Display display(ShopId shopId, Map<String, AttributeValue> item) {
        return new Display(
                shopId,
                new DisplayId(text(item, "entry").substring(ENTRY.length())),
                text(item, "name"),
                Instant.parse(text(item, "pairedAt")),
                Instant.parse(text(item, "renewedAt")),
                Instant.ofEpochSecond(number(item, "expiresAt")),
                hash(item, CURRENT),
                hash(item, PREVIOUS).map(token -> previous(token, item)));
    }

    private static Display.Previous previous(Hash token, Map<String, AttributeValue> item) {
        return new Display.Previous(
                token,
                Instant.ofEpochSecond(number(item, PREVIOUS_UNTIL)),
                item.containsKey(SEALED) ? Optional.of(new SealedToken(text(item, SEALED))) : Optional.empty());
    }

    private static Optional<Hash> hash(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? Optional.of(new Hash(text(item, name))) : Optional.empty();
    }
}
