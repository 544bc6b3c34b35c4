package dev.serverlesspresso.qrvalidator.device;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attributes of a device in the table of codes. */
public final class DynamoDbDeviceRows {

    static final String CURRENT = "tokenHash";
    static final String PREVIOUS = "previousTokenHash";
    static final String PREVIOUS_UNTIL = "previousGoodUntil";
    static final String SEALED = "sealedToken";

    private static final String ENTRY = "DISPLAY#";

    private DynamoDbDeviceRows() {}

    static String partition(ShopId shopId) {
        return "DISPLAYS#" + shopId;
    }

    static Map<String, AttributeValue> key(ShopId shopId, DeviceId id) {
        return Map.of("code", text(partition(shopId)), "entry", text(ENTRY + id));
    }

    /** The row of a device that has no credential yet. */
    public static Map<String, AttributeValue> item(Device device) {
        Map<String, AttributeValue> item = new HashMap<>(key(device.shopId(), device.id()));
        item.put("kind", text(device.kind().value()));
        item.put("name", text(device.name()));
        item.put("pairedAt", text(Rfc3339.text(device.pairedAt())));
        item.put("renewedAt", text(Rfc3339.text(device.renewedAt())));
        item.put("expiresAt", number(device.expiresAt().getEpochSecond()));
        return item;
    }

    static Device display(ShopId shopId, Map<String, AttributeValue> item) {
        return new Device(
                shopId,
                new DeviceId(text(item, "entry").substring(ENTRY.length())),
                kind(item),
                text(item, "name"),
                Instant.parse(text(item, "pairedAt")),
                Instant.parse(text(item, "renewedAt")),
                Instant.ofEpochSecond(number(item, "expiresAt")),
                hash(item, CURRENT),
                hash(item, PREVIOUS).map(token -> previous(token, item)));
    }

    /** Rows of before there were other kinds have none. */
    public static DeviceKind kind(Map<String, AttributeValue> item) {
        return item.containsKey("kind") ? DeviceKind.of(text(item, "kind")) : DeviceKind.DISPLAY;
    }

    private static Device.Previous previous(Hash token, Map<String, AttributeValue> item) {
        return new Device.Previous(
                token,
                Instant.ofEpochSecond(number(item, PREVIOUS_UNTIL)),
                item.containsKey(SEALED) ? Optional.of(new SealedToken(text(item, SEALED))) : Optional.empty());
    }

    private static Optional<Hash> hash(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? Optional.of(new Hash(text(item, name))) : Optional.empty();
    }
}
