package dev.serverlesspresso.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order's ways through every service and workflow, with the whole ordered list of its events. */
@ExtendWith(RunningSystem.class)
class OrderTests {
    @Test
    void orderIsMadeAndCompleted(Counter counter) {
        Customer customer = counter.scan("demo");
        JsonNode queued = customer.queued();
        String barista = counter.staff("demo-barista");

        customer.act(barista, "MAKE", queued.path("version").asInt()).expect(202);
        JsonNode claimed = counter.events().await(customer.orderId(), "Order.Claimed");
        customer.act(barista, "COMPLETE", claimed.path("version").asInt()).expect(202);
        JsonNode completed =
                counter.events().await(customer.orderId(), "Order.Completed").path("order");

        assertThat(counter.events().typesOf(customer.orderId()))
                .containsExactly(
                        "QrCode.Scanned",
                        "Order.Admitted",
                        "Drink.Chosen",
                        "Order.Queued",
                        "Order.ActionRequested",
                        "Order.Claimed",
                        "Order.ActionRequested",
                        "Order.Completed");
        assertThat(completed.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(completed.path("version").asInt()).isEqualTo(4);
        assertThat(completed.path("claimedBy").path("name").asString()).isEqualTo("Aiko");
        assertThat(customer.read().expect(200).body().path("order")).isEqualTo(withoutLogIns(completed));
    }

    /** What a customer reads of an order: staff are first names. */
    private static JsonNode withoutLogIns(JsonNode order) {
        ObjectNode read = order.deepCopy().asObject();
        for (String person : List.of("claimedBy", "endedBy")) {
            ((ObjectNode) read.path(person)).remove("id");
        }
        return read;
    }

    @Test
    void baristaGivesDrinkBackAndColleagueCannotFinishIt(Counter counter) {
        Customer customer = counter.scan("demo");
        int version = customer.queued().path("version").asInt();
        String barista = counter.staff("demo-barista");
        customer.act(barista, "MAKE", version).expect(202);
        version = counter.events()
                .await(customer.orderId(), "Order.Claimed")
                .path("version")
                .asInt();

        customer.act(barista, "UNMAKE", version).expect(202);
        JsonNode released = counter.events().await(customer.orderId(), "Order.Released");

        assertThat(released.path("order").path("state").asString()).isEqualTo("QUEUED");
        assertThat(released.path("order").has("claimedBy")).isFalse();
        assertThat(customer.act(barista, "COMPLETE", released.path("version").asInt())
                        .expect(409)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("QUEUED");
        customer.cancel(released.path("version").asInt()).expect(202);
        counter.events().await(customer.orderId(), "Order.Cancelled");
    }

    @Test
    void readyDrinkIsHandedOutAndCalledBack(Counter counter) {
        Customer customer = counter.scan("demo");
        String barista = counter.staff("demo-barista");
        customer.act(barista, "MAKE", customer.queued().path("version").asInt()).expect(202);
        counter.events().await(customer.orderId(), "Order.Claimed");
        customer.act(barista, "COMPLETE", 3).expect(202);
        counter.events().await(customer.orderId(), "Order.Completed");

        customer.act(barista, "COLLECT", 4).expect(202);
        JsonNode collected = counter.events().await(customer.orderId(), "Order.Collected");
        assertThat(customer.act(customer.token(), "COLLECT", 5)
                        .expect(409)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("WRONG_STATE");
        customer.act(customer.token(), "RECALL", 5).expect(403);
        customer.act(barista, "RECALL", 5).expect(202);
        JsonNode recalled = counter.events().await(customer.orderId(), "Order.Recalled");

        assertThat(recalled.path("collectedAt"))
                .isEqualTo(collected.path("order").path("collectedAt"));
        assertThat(recalled.path("order").has("collectedAt")).isFalse();
        assertThat(customer.read()
                        .expect(200)
                        .body()
                        .path("order")
                        .path("version")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void customerCancelsWhileChoosing(Counter counter) {
        Customer customer = counter.scan("demo").admitted();

        customer.cancel(1).expect(202);
        JsonNode cancelled = counter.events().await(customer.orderId(), "Order.Cancelled");

        assertThat(cancelled.path("order").path("endedBy").path("role").asString())
                .isEqualTo("CUSTOMER");
        assertThat(counter.events().typesOf(customer.orderId()))
                .containsExactly("QrCode.Scanned", "Order.Admitted", "Order.ActionRequested", "Order.Cancelled");
    }

    @Test
    void baristaCancelsWhatIsBeingMade(Counter counter) {
        Customer customer = counter.scan("demo");
        String barista = counter.staff("demo-barista");
        customer.act(barista, "MAKE", customer.queued().path("version").asInt()).expect(202);
        int version = counter.events()
                .await(customer.orderId(), "Order.Claimed")
                .path("version")
                .asInt();

        customer.act(barista, "CANCEL", version).expect(202);

        JsonNode order =
                counter.events().await(customer.orderId(), "Order.Cancelled").path("order");
        assertThat(order.path("endedBy").path("role").asString()).isEqualTo("BARISTA");
    }

    @Test
    void drinkThatIsNotOnTheMenuIsRefusedByField(Counter counter) {
        Customer customer = counter.scan("demo").admitted();

        assertThat(customer.choose("{\"drinkId\":\"tea\",\"options\":{}}")
                        .expect(422)
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("drinkId");
        assertThat(customer.choose("{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"soy\"}}")
                        .expect(422)
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("options.milk");
        customer.cancel(1).expect(202);
        counter.events().await(customer.orderId(), "Order.Cancelled");
    }

    @Test
    void samePhoneScanningAgainGetsItsFirstAnswer(Counter counter) {
        Customer first = counter.scan("demo").admitted();

        Customer again = first.scanAgain();

        assertThat(again.orderId()).isEqualTo(first.orderId());
        assertThat(again.customerId()).isEqualTo(first.customerId());
        first.cancel(1).expect(202);
        counter.events().await(first.orderId(), "Order.Cancelled");
    }
}
