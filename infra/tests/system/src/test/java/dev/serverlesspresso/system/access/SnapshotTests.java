package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.Messages;
import dev.serverlesspresso.system.RunningSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What each screen is told live about an order, from admission to its end. */
@ExtendWith(RunningSystem.class)
class SnapshotTests {
    private static final String SHOP = "serverlesspresso/demo/";

    @Test
    void customerHearsEachStateOfItsOrderInOrderOfVersion(Counter counter) {
        Customer customer = counter.scan("demo").admitted();
        Customer other = counter.scan("demo").admitted();
        try (Messages heard = new Connections(counter).listening(customer)) {
            complete(counter, customer, heard);
            other.cancel(1).expect(202);
            counter.events().await(other.orderId(), "Order.Cancelled");

            List<JsonNode> snapshots = told(heard, customer);

            assertThat(heard.all()).allSatisfy(message -> assertThat(message.topic())
                    .isIn(SHOP + "orders/" + customer.orderId(), SHOP + "public"));
            assertThat(snapshots.stream()
                            .map(each -> each.path("order").path("state").asString())
                            .distinct())
                    .containsSubsequence("QUEUED", "MAKING", "COMPLETED");
            assertThat(snapshots.stream().map(each -> each.path("version").asInt()))
                    .isSorted()
                    .contains(2, 3, 4);
            assertThat(last(snapshots).path("order"))
                    .isEqualTo(customer.read().expect(200).body().path("order"));
        }
    }

    @Test
    void everyScreenHearsWhatTheShopTellsThePublic(Counter counter) {
        Customer customer = counter.scan("demo").admitted();
        Connections connections = new Connections(counter);
        try (Messages phone = connections.listening(customer);
                Messages barista = connections.listening("demo-barista", "barista");
                Messages display = connections.listening("demo-display", "display")) {
            int version = patch(counter, "{\"makeWithinSeconds\":901}");

            for (Messages screen : List.of(phone, barista, display)) {
                Counter.await("the shop's change is told", () -> screen.all().stream()
                        .filter(message -> message.topic().equals(SHOP + "public"))
                        .anyMatch(message -> message.json().path("version").asInt() == version
                                && message.json()
                                                .path("shop")
                                                .path("makeWithinSeconds")
                                                .asInt()
                                        == 901));
            }
        } finally {
            patch(counter, "{\"makeWithinSeconds\":900}");
            customer.cancel(1).expect(202);
            counter.events().await(customer.orderId(), "Order.Cancelled");
        }
    }

    @Test
    void staffHearNothingOfCustomers(Counter counter) {
        Connections connections = new Connections(counter);
        try (Messages barista = connections.listening("demo-barista", "barista");
                Messages display = connections.listening("demo-display", "display")) {
            Customer completed = counter.scan("demo").admitted();
            complete(counter, completed, barista);
            Customer cancelled = counter.scan("demo");
            cancelled.cancel(cancelled.queued().path("version").asInt()).expect(202);
            for (Messages screen : List.of(barista, display)) {
                awaitState(screen, completed, "COMPLETED");
                awaitState(screen, cancelled, "CANCELLED");
            }

            for (Customer customer : List.of(completed, cancelled)) {
                assertThat(payloads(barista)).isNotEmpty().noneMatch(text -> text.contains(customer.customerId()));
                assertThat(payloads(display)).isNotEmpty().noneMatch(text -> text.contains(customer.customerId()));
            }
            assertThat(payloads(barista)).noneMatch(text -> text.contains("customerId"));
            assertThat(payloads(display)).noneMatch(text -> text.contains("customerId"));
            assertThat(barista.all())
                    .allSatisfy(message -> assertThat(message.topic()).isIn(SHOP + "barista", SHOP + "public"));
            assertThat(display.all()).allSatisfy(message -> isForDisplay(message));
        }
    }

    @Test
    void shopsDoNotHearEachOther(Counter counter) {
        Connections connections = new Connections(counter);
        try (Messages tokyo = connections.listening("tokyo-barista", "barista");
                Messages demo = connections.listening("demo-barista", "barista")) {
            Customer customer = counter.scan("demo");
            customer.cancel(customer.queued().path("version").asInt()).expect(202);
            awaitState(demo, customer, "CANCELLED");

            assertThat(payloads(tokyo)).noneMatch(text -> text.contains("\"demo\""));
        }
    }

    private static void isForDisplay(Messages.Message message) {
        assertThat(message.topic()).isIn(SHOP + "display", SHOP + "public");
        JsonNode json = message.json();
        if (json.path("type").asString().equals("order")) {
            assertThat(json.path("order").propertyNames())
                    .contains("orderId", "version", "state", "number")
                    .isSubsetOf("orderId", "version", "state", "number", "queuedAt", "endedAt", "remadeAs", "drink");
            assertThat(json.path("order").path("drink").propertyNames()).isSubsetOf("id", "name", "recipe");
        } else {
            assertThat(json.path("type").asString()).isIn("code", "shop", "queue");
        }
    }

    /** From choosing to completed; each step is taken when the listener has heard of the one before. */
    private static void complete(Counter counter, Customer customer, Messages listener) {
        String barista = counter.staff("demo-barista");
        customer.choose("{\"drinkId\":\"cappuccino\",\"options\":{\"milk\":\"oat\"}}")
                .expect(202);
        customer.act(barista, "MAKE", awaitState(listener, customer, "QUEUED")).expect(202);
        customer.act(barista, "COMPLETE", awaitState(listener, customer, "MAKING"))
                .expect(202);
        awaitState(listener, customer, "COMPLETED");
    }

    /** Waits for a snapshot in that state and returns its version. */
    private static int awaitState(Messages listener, Customer customer, String state) {
        Counter.await(state + " of " + customer.orderId() + " is told", () -> told(listener, customer).stream()
                .anyMatch(each -> each.path("order").path("state").asString().equals(state)));
        return last(told(listener, customer)).path("version").asInt();
    }

    private static List<JsonNode> told(Messages listener, Customer customer) {
        return listener.all().stream()
                .map(Messages.Message::json)
                .filter(json -> json.path("order").path("orderId").asString("").equals(customer.orderId()))
                .toList();
    }

    private static JsonNode last(List<JsonNode> many) {
        return many.get(many.size() - 1);
    }

    private static List<String> payloads(Messages listener) {
        return listener.all().stream().map(Messages.Message::payload).toList();
    }

    private static int patch(Counter counter, String change) {
        String etag = counter.api().get("/api/shops/demo").expect(200).header("ETag");
        return counter.api()
                .as(counter.staff("demo-manager"))
                .ifMatch(etag)
                .patch("/api/shops/demo", change)
                .expect(200)
                .body()
                .path("version")
                .asInt();
    }
}
