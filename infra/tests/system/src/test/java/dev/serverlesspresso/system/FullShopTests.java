package dev.serverlesspresso.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Everybody hears, and reads, when the last place of a shop is taken and when one is free again. */
@ExtendWith(RunningSystem.class)
class FullShopTests {
    private static final String SHOP = "tokyo";
    private static final String PATH = "/api/shops/" + SHOP;
    private static final int USUAL = 20;

    private int capacity;

    /** Other tests may have left drinks in hand. */
    @BeforeEach
    void leaveOnePlace(Counter counter) {
        do {
            setCapacity(counter, ++capacity);
        } while (readsFull(counter));
    }

    @AfterEach
    void leaveManyPlaces(Counter counter) {
        setCapacity(counter, USUAL);
    }

    @Test
    void lastPlaceIsTakenAndFreeAgain(Counter counter) {
        awaitFull(counter, false);
        Customer last = counter.scan(SHOP).admitted();
        awaitFull(counter, true);

        setCapacity(counter, capacity + 1);
        awaitFull(counter, false);
        setCapacity(counter, capacity);
        awaitFull(counter, true);

        last.cancel(1).expect(202);
        counter.events().await(last.orderId(), "Order.Cancelled");
        awaitFull(counter, false);
    }

    /** The public topic tells it, and so does who reads the shop then. */
    private static void awaitFull(Counter counter, boolean full) {
        Counter.await(SHOP + (full ? " is told to be full" : " is told to have room"), () -> lastTold(counter)
                .filter(told -> told.path("full").asBoolean() == full)
                .isPresent());
        assertThat(readsFull(counter)).isEqualTo(full);
    }

    /** The one of the highest version: messages may come in any order. */
    private static Optional<JsonNode> lastTold(Counter counter) {
        return counter.messages().all().stream()
                .filter(message -> message.topic().equals("serverlesspresso/" + SHOP + "/public"))
                .map(Messages.Message::json)
                .filter(json -> json.path("type").asString().equals("queue"))
                .max(Comparator.comparing(json -> json.path("version").asLong()));
    }

    private static boolean readsFull(Counter counter) {
        return counter.api().get(PATH).expect(200).body().path("full").asBoolean();
    }

    private static void setCapacity(Counter counter, int capacity) {
        Answer now = counter.api().get(PATH).expect(200);
        counter.api()
                .as(counter.staff(SHOP + "-manager"))
                .ifMatch(now.header("ETag"))
                .patch(PATH, "{\"capacity\":" + capacity + "}")
                .expect(200);
    }
}
