package dev.serverlesspresso.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What those in the queue are told to expect, over HTTP and over MQTT, and how it moves. */
@ExtendWith(RunningSystem.class)
class ExpectedWaitTests {
    @Test
    void queueMovesUpWhenTheDrinkBeforeIsReady(Counter counter, Shop shop) {
        Customer first = shop.scan();
        JsonNode queued = first.queued();
        Customer second = shop.scan();
        int number = second.queued().path("number").asInt();
        awaitPlace(shop, number, 2);

        JsonNode atFirst = expected(second);
        assertThat(atFirst.path("place").asInt()).isEqualTo(2);
        assertThat(time(atFirst, "readyFrom")).isBefore(time(atFirst, "readyTo"));
        assertThat(time(atFirst, "readyFrom")).isAfter(time(expected(first), "readyFrom"));
        assertThat(counter.events()
                        .await(second.orderId(), "Order.Queued")
                        .path("expectedWait")
                        .path("place")
                        .asInt())
                .isEqualTo(2);

        String barista = counter.staff(shop.id() + "-barista");
        first.act(barista, "MAKE", queued.path("version").asInt()).expect(202);
        JsonNode claimed = counter.events().await(first.orderId(), "Order.Claimed");
        awaitPlace(shop, queued.path("number").asInt(), 0);
        first.act(barista, "COMPLETE", claimed.path("version").asInt()).expect(202);
        counter.events().await(first.orderId(), "Order.Completed");
        Counter.await("the first has left the queue", () -> last(shop)
                .filter(moved -> of(moved, queued.path("number").asInt()).isEmpty())
                .flatMap(moved -> of(moved, number))
                .filter(ahead -> ahead.path("place").asInt() == 1)
                .isPresent());

        JsonNode then = expected(second);
        assertThat(then.path("place").asInt()).isEqualTo(1);
        assertThat(time(then, "readyTo")).isBefore(time(atFirst, "readyTo"));
        assertThat(first.read().expect(200).body().has("expectedWait")).isFalse();
        theShopTellsARange(shop, second);
        noMessageTellsAnOrderId(shop);
        second.cancel(counter.events()
                        .await(second.orderId(), "Order.Queued")
                        .path("version")
                        .asInt())
                .expect(202);
        counter.events().await(second.orderId(), "Order.Cancelled");
    }

    private static void theShopTellsARange(Shop shop, Customer inLine) {
        JsonNode range = shop.read().path("expectedWait");
        assertThat(range.path("fromSeconds").asInt())
                .isLessThan(range.path("toSeconds").asInt());
        String orders = "/api/shops/" + shop.id() + "/orders";
        Counter counter = shop.counter();
        JsonNode board = counter.api()
                .as(counter.staff(shop.id() + "-display"))
                .get(orders + "?state=QUEUED,MAKING")
                .expect(200)
                .body();
        assertThat(board.path("expectedWaits")
                        .path(inLine.orderId())
                        .path("place")
                        .asInt())
                .isEqualTo(1);
        assertThat(board.path("newOrder").path("toSeconds").asInt()).isPositive();
        JsonNode mine = counter.api()
                .as(inLine.token())
                .get(orders + "?mine")
                .expect(200)
                .body();
        assertThat(mine.path("expectedWaits").path(inLine.orderId()).has("readyTo"))
                .isTrue();
    }

    private static void noMessageTellsAnOrderId(Shop shop) {
        assertThat(moves(shop)).isNotEmpty().allSatisfy(moved -> assertThat(moved.toString())
                .doesNotContain("orderId"));
    }

    /** Waits until the newest message about the queue shows the order at that place. */
    private static void awaitPlace(Shop shop, int number, int place) {
        Counter.await("number " + number + " is told to be at " + place, () -> last(shop)
                .flatMap(moved -> of(moved, number))
                .filter(ahead -> ahead.path("place").asInt() == place)
                .isPresent());
    }

    private static Optional<JsonNode> of(JsonNode moved, int number) {
        return moved.path("queue")
                .valueStream()
                .filter(ahead -> ahead.path("number").asInt() == number)
                .findFirst();
    }

    /** The one of the highest version: messages may come in any order. */
    private static Optional<JsonNode> last(Shop shop) {
        return moves(shop).stream()
                .reduce((one, other) ->
                        one.path("version").asLong() > other.path("version").asLong() ? one : other);
    }

    private static List<JsonNode> moves(Shop shop) {
        return shop.counter().messages().all().stream()
                .filter(message -> message.topic().equals("serverlesspresso/" + shop.id() + "/public"))
                .map(Messages.Message::json)
                .filter(json -> json.path("type").asString().equals("queue"))
                .toList();
    }

    private static JsonNode expected(Customer customer) {
        return customer.read().expect(200).body().path("expectedWait");
    }

    private static Instant time(JsonNode expected, String member) {
        return Instant.parse(expected.path(member).asString());
    }
}
