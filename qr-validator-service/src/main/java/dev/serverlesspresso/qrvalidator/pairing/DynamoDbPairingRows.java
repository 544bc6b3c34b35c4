package dev.serverlesspresso.qrvalidator.pairing;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DynamoDbDeviceRows;
import dev.serverlesspresso.qrvalidator.device.Hash;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attributes of a pairing in the table of codes. */
final class DynamoDbPairingRows {

    private static final String PREFIX = "PAIRING#";

    private DynamoDbPairingRows() {}

    static Map<String, AttributeValue> key(PairingCode code) {
        return Map.of("code", text(PREFIX + code), "entry", text("PAIRING"));
    }

    /** The row outlives the code by the time that a device has to claim; {@code confirmBefore} is the code's end. */
    static Map<String, AttributeValue> item(Pairing pairing) {
        Map<String, AttributeValue> item = new HashMap<>(key(pairing.code()));
        item.put("kind", text(pairing.kind().value()));
        item.put("secretHash", text(pairing.secret().value()));
        item.put("confirmBefore", number(pairing.expiresAt().getEpochSecond()));
        item.put("expiresAt", number(pairing.claimableUntil().getEpochSecond()));
        return item;
    }

    static Pairing pairing(Map<String, AttributeValue> item) {
        return new Pairing(
                new PairingCode(text(item, "code").substring(PREFIX.length())),
                DynamoDbDeviceRows.kind(item),
                new Hash(text(item, "secretHash")),
                Instant.ofEpochSecond(number(item, "confirmBefore")),
                place(item));
    }

    private static Optional<Pairing.Place> place(Map<String, AttributeValue> item) {
        return item.containsKey("deviceId")
                ? Optional.of(new Pairing.Place(
                        new ShopId(text(item, "shopId")), new DeviceId(text(item, "deviceId")), text(item, "name")))
                : Optional.empty();
    }
}
