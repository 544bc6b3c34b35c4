package dev.serverlesspresso.publisher.publication;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An event of the bus that screens are to hear of: whose shop's, which, and what it says. */
public record BusEvent(String id, String detailType, String shopId, JsonNode detail) {
    private static final Pattern SHOP_ID = Pattern.compile("[a-z0-9-]{2,32}");

    public BusEvent {
        if (!SHOP_ID.matcher(shopId).matches()) {
            throw new IllegalArgumentException("shop id must match [a-z0-9-]{2,32}: '" + shopId + "'");
        }
    }

    /** Reads the envelope as EventBridge puts it into a queue. */
    public static BusEvent of(JsonNode envelope) {
        JsonNode detail = envelope.path("detail");
        return new BusEvent(
                envelope.path("id").asString(""),
                envelope.path("detail-type").asString(""),
                detail.path("shopId").asString(""),
                detail);
    }

    public Optional<String> orderId() {
        JsonNode id = detail.path("orderId");
        return id.isString() ? Optional.of(id.stringValue()) : Optional.empty();
    }
}
