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

    /** An event whose shop is named in its detail. */
    public BusEvent(String id, String detailType, JsonNode detail) {
        this(id, detailType, detail.path("shopId").asString(""), detail);
    }

    public Optional<String> orderId() {
        JsonNode id = detail.path("orderId");
        return id.isString() ? Optional.of(id.stringValue()) : Optional.empty();
    }
}
