package dev.serverlesspresso.ordermanager.waiting.aws;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.waiting.Moves;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.listener.Visibility;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears what moves a queue; a message that fails comes again soon, and at last goes to the dead-letter queue. */
@Component
class MoveListener {

    private static final int SOON_SECONDS = 2;

    private final JsonMapper json = JsonMapper.shared();
    private final Moves moves;

    MoveListener(Moves moves) {
        this.moves = moves;
    }

    @SqsListener(queueNames = "${serverlesspresso.move-queue:serverlesspresso-order-manager-queue}")
    void hear(String body, Visibility visibility) {
        try {
            hear(body);
        } catch (RuntimeException failed) {
            visibility.changeTo(SOON_SECONDS);
            throw failed;
        }
    }

    void hear(String body) {
        JsonNode event = json.readTree(body);
        JsonNode detail = event.path("detail");
        moves.hear(new ShopId(detail.path("shopId").asString("")), orders(event, detail));
    }

    /** None in a change of the shop, which may have another capacity now. */
    private List<Order> orders(JsonNode event, JsonNode detail) {
        if (event.path("detail-type").asString("").equals("Shop.Changed")) {
            return List.of();
        }
        if (!detail.path("order").isObject()) {
            throw new IllegalArgumentException("a message of the queue's moves has no order");
        }
        return List.of(json.treeToValue(detail.path("order"), Order.class));
    }
}
