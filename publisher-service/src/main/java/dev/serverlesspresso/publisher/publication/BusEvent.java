package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.publisher.topic.Topics;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An event of the bus that screens show: its shop, its name and its detail. */
record BusEvent(String id, String detailType, String shopId, JsonNode detail) {

    BusEvent {
        if (!Topics.isShopId(shopId)) {
            throw new IllegalArgumentException("shop id must match [a-z0-9-]{2,32}: '" + shopId + "'");
        }
    }

    /** An event whose shop is named in its detail. */
    BusEvent(String id, String detailType, JsonNode detail) {
        this(id, detailType, detail.path("shopId").asString(""), detail);
    }

    Optional<String> orderId() {
        JsonNode id = detail.path("orderId");
        return id.isString() ? Optional.of(id.stringValue()) : Optional.empty();
    }
}
