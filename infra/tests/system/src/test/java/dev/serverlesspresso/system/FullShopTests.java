package dev.serverlesspresso.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Everybody hears, and reads, when the last place of a shop is taken and when one is free again. */
@ExtendWith(RunningSystem.class)
class FullShopTests {
    @Test
    void lastPlaceIsTakenAndFreeAgain(Counter counter, Shop shop) {
        shop.change("{\"capacity\":1}");
        awaitFull(shop, false);
        Customer last = shop.scan().admitted();
        awaitFull(shop, true);

        shop.change("{\"capacity\":2}");
        awaitFull(shop, false);
        shop.change("{\"capacity\":1}");
        awaitFull(shop, true);

        last.cancel(1).expect(202);
        counter.events().await(last.orderId(), "Order.Cancelled");
        awaitFull(shop, false);
    }

    /** The public topic tells it, and so does who reads the shop then. */
    private static void awaitFull(Shop shop, boolean full) {
        Counter.await(shop.id() + (full ? " is told to be full" : " is told to have room"), () -> lastTold(shop)
                .filter(told -> told.path("full").asBoolean() == full)
                .isPresent());
        assertThat(shop.read().path("full").asBoolean()).isEqualTo(full);
    }

    /** The one of the highest version: messages may come in any order. */
    private static Optional<JsonNode> lastTold(Shop shop) {
        return shop.counter().messages().all().stream()
                .filter(message -> message.topic().equals("serverlesspresso/" + shop.id() + "/public"))
                .map(Messages.Message::json)
                .filter(json -> json.path("type").asString().equals("queue"))
                .max(Comparator.comparing(json -> json.path("version").asLong()));
    }
}
