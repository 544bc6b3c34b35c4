package dev.serverlesspresso.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is told of an order afterwards, and of the day that it belongs to. */
@ExtendWith(RunningSystem.class)
class JourneyTests {
    @Test
    void completedDrinkHasItsJourneyAndIsCountedInItsDay(Counter counter) {
        long before = figures(counter).path("completed").asLong();
        Customer customer = counter.scan("demo");
        String barista = counter.staff("demo-barista");
        customer.act(barista, "MAKE", customer.queued().path("version").asInt()).expect(202);
        int version = counter.events()
                .await(customer.orderId(), "Order.Claimed")
                .path("version")
                .asInt();
        customer.act(barista, "COMPLETE", version).expect(202);
        JsonNode completed =
                counter.events().await(customer.orderId(), "Order.Completed").path("order");

        Counter.await("the journey is whole", () -> entries(customer).size() == 5);
        assertThat(entries(customer))
                .extracting(entry -> entry.path("detailType").asString())
                .containsExactly("Order.Admitted", "Drink.Chosen", "Order.Queued", "Order.Claimed", "Order.Completed");
        JsonNode last = entries(customer).get(4);
        assertThat(last.path("at").asString())
                .isEqualTo(completed.path("endedAt").asString());
        assertThat(last.path("actor").path("name").asString()).isEqualTo("Aiko");
        assertThat(last.path("actor").has("id")).isFalse();

        Counter.await(
                "the day counts it", () -> figures(counter).path("completed").asLong() > before);
        JsonNode figures = figures(counter);
        assertThat(figures.path("day").asString())
                .isEqualTo(completed.path("businessDay").asString());
        assertThat(figures.path("waitSeconds").propertyNames()).containsExactly("median", "p90");
        assertThat(sum(figures, "byDrink", "count"))
                .isEqualTo(sum(figures, "waits", "count"))
                .isEqualTo(sum(figures, "byQuarterHour", "completed"))
                .isEqualTo(figures.path("completed").asLong());
    }

    @Test
    void drinkMarkedSoldOutCannotBeChosenUntilItIsBack(Counter counter) {
        Customer customer = counter.scan("tokyo").admitted();
        String drink = "{\"drinkId\":\"espresso\",\"options\":{}}";

        offer(counter, false);
        customer.choose(drink).expect(422);
        offer(counter, true);
        customer.choose(drink).expect(202);

        int version = counter.events()
                .await(customer.orderId(), "Order.Queued")
                .path("version")
                .asInt();
        customer.cancel(version).expect(202);
        counter.events().await(customer.orderId(), "Order.Cancelled");
    }

    private static void offer(Counter counter, boolean available) {
        String shop = "/api/shops/tokyo";
        counter.api()
                .as(counter.staff("tokyo-barista"))
                .ifMatch(counter.api().get(shop).expect(200).header("ETag"))
                .put(shop + "/menu/espresso/availability", "{\"available\":" + available + "}")
                .expect(200);
    }

    private static List<JsonNode> entries(Customer customer) {
        JsonNode entries = customer.counter()
                .api()
                .as(customer.token())
                .get(customer.path() + "/journey")
                .expect(200)
                .body()
                .path("entries");
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    private static JsonNode figures(Counter counter) {
        return counter.api()
                .as(counter.staff("demo-barista"))
                .get("/api/shops/demo/figures")
                .expect(200)
                .body();
    }

    private static long sum(JsonNode figures, String list, String field) {
        return StreamSupport.stream(figures.path(list).spliterator(), false)
                .mapToLong(entry -> entry.path(field).asLong())
                .sum();
    }
}
