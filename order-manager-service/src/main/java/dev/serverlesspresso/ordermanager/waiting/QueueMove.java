package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.queue.aws.EventMessage;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderFields;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.messaging.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one message says: an order that moved in a shop, or none if the shop changed, which may have another capacity now.
 *
 * @param batch acknowledges messages of the batch that this one came with
 */
record QueueMove(ShopId shopId, Optional<Order> order, Message<String> message, Consumer<List<Message<String>>> batch) {

    /** Acknowledges these moves, each to the batch that it came with. */
    static void acknowledge(List<QueueMove> handled) {
        handled.stream()
                .collect(Collectors.groupingBy(QueueMove::batch, LinkedHashMap::new, Collectors.toList()))
                .forEach((batch, moves) ->
                        batch.accept(moves.stream().map(QueueMove::message).toList()));
    }

    /** Throws if the message is no such event. */
    static QueueMove in(Message<String> message, Consumer<List<Message<String>>> batch, JsonMapper json) {
        EventMessage event = EventMessage.read(json, message.getPayload());
        JsonNode detail = event.detail();
        ShopId shopId = new ShopId(detail.path("shopId").asString(""));
        if (event.detailType().equals("Shop.Changed")) {
            return new QueueMove(shopId, Optional.empty(), message, batch);
        }
        if (!detail.path("order").isObject()) {
            throw new IllegalArgumentException("a message of the queue's moves has no order");
        }
        return new QueueMove(shopId, Optional.of(OrderFields.order(detail.path("order"))), message, batch);
    }
}
