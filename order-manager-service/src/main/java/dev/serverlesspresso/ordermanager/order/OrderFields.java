package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an order by the names of its fields, which its row and the events of workflows have in common. */
public final class OrderFields {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OrderFields() {}

    /** Throws for a field that is missing or unreadable; fields that are nothing to this service are passed over. */
    public static Order order(JsonNode fields) {
        return new Order(
                new OrderId(text(fields, "orderId")),
                new ShopId(text(fields, "shopId")),
                text(fields, "customerId"),
                fields.path("version").longValue(),
                OrderState.valueOf(text(fields, "state")),
                step(fields, "admittedAt", OrderFields::admitted),
                step(fields, "queuedAt", OrderFields::queued),
                step(fields, "claimedAt", OrderFields::claim),
                step(fields, "endedAt", OrderFields::end),
                step(fields, "collectedAt", OrderFields::collection),
                step(fields, "requested", OrderFields::requested),
                Optional.ofNullable(textIfAny(fields, "remadeAs")).map(OrderId::new),
                step(fields, "guest", OrderFields::guest));
    }

    private static <T> Optional<T> step(JsonNode fields, String mark, Function<JsonNode, T> reader) {
        return fields.has(mark) ? Optional.of(reader.apply(fields)) : Optional.empty();
    }

    private static Order.Admitted admitted(JsonNode fields) {
        return new Order.Admitted(
                LocalDate.parse(text(fields, "businessDay")), time(fields, "admittedAt"), time(fields, "chooseBefore"));
    }

    private static Order.Queued queued(JsonNode fields) {
        return new Order.Queued(
                fields.path("number").longValue(),
                JSON.treeToValue(fields.path("drink"), Drink.class),
                time(fields, "queuedAt"),
                time(fields, "makeBefore"),
                fields.has("finishBefore") ? time(fields, "finishBefore") : null);
    }

    private static Order.Claim claim(JsonNode fields) {
        JsonNode barista = fields.path("claimedBy");
        return new Order.Claim(
                new Order.Barista(text(barista, "id"), textIfAny(barista, "name")), time(fields, "claimedAt"));
    }

    private static Order.End end(JsonNode fields) {
        String active = textIfAny(fields, "activeOrderId");
        return new Order.End(
                time(fields, "endedAt"),
                fields.has("endedBy") ? JSON.treeToValue(fields.path("endedBy"), OrderActor.class) : null,
                textIfAny(fields, "reason"),
                active == null ? null : new OrderId(active),
                textIfAny(fields, "waitedFor"));
    }

    private static Order.Collection collection(JsonNode fields) {
        return new Order.Collection(
                time(fields, "collectedAt"), JSON.treeToValue(fields.path("collectedBy"), OrderActor.class));
    }

    private static Order.Requested requested(JsonNode fields) {
        return JSON.treeToValue(fields.path("requested"), Order.Requested.class);
    }

    private static Guest guest(JsonNode fields) {
        return JSON.treeToValue(fields.path("guest"), Guest.class);
    }

    private static Instant time(JsonNode fields, String name) {
        return Instant.parse(text(fields, name));
    }

    private static String text(JsonNode fields, String name) {
        String text = textIfAny(fields, name);
        if (text == null) {
            throw new IllegalArgumentException("an order must have '" + name + "' as a text");
        }
        return text;
    }

    private static @Nullable String textIfAny(JsonNode fields, String name) {
        return fields.path(name).asStringOpt().orElse(null);
    }
}
