package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.publisher.topic.Topics;
import java.util.List;

/** A screen that wants to listen: its kind, as client ids have it, and its topics. */
record Screen(String shopId, String kind, List<String> topics) {

    static final String CUSTOMER = "customer";
    static final String BARISTA = "barista";
    static final String DISPLAY = "display";

    Screen {
        topics = List.copyOf(topics);
    }

    static Screen ofCustomer(String shopId, String orderId) {
        return new Screen(
                shopId, CUSTOMER, List.of(Topics.of(shopId, "orders/" + orderId), Topics.of(shopId, "public")));
    }

    static Screen ofStaff(String shopId, String kind) {
        return new Screen(shopId, kind, List.of(Topics.of(shopId, kind), Topics.of(shopId, "public")));
    }
}
