package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static dev.serverlesspresso.workflows.process.Actor.MIKA;
import static dev.serverlesspresso.workflows.process.Actor.REN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Staff take an order for a guest without a phone: it comes with its drink, and needs a slot as a scan does. */
class TakenAtTheCounterTests extends ProcessTests {

    @Test
    void orderThatIsTakenJoinsTheQueueWithItsDrink() {
        Shop shop = counter().openShop();

        Order order = shop.taken(AIKO);

        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Queued v2");
        JsonNode queued = shop.event("Order.Queued").path("order");
        assertThat(queued.path("number").asInt()).isEqualTo(1);
        assertThat(queued.path("drink")).isEqualTo(Order.FLAT_WHITE);
        assertThat(queued.path("requested").has("insteadOf")).isFalse();
        assertThat(queued.has("guest")).isFalse();
        assertThat(shop.event("Order.Admitted").has("windowStart")).isFalse();
        assertThat(order.row().path("position").path("N").asLong())
                .isEqualTo(order.queuedAt().toEpochMilli());
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void finishedWithinSevenTransitionsItLeavesNothingBehind() {
        Shop shop = counter().openShop();

        Order order = shop.taken(AIKO).made(REN).completed(REN);

        assertThat(counter().aws().states().transitions(order.execution())).isLessThanOrEqualTo(7);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        assertThat(order.activeRow().has("activeOrderId")).isFalse();
    }

    @Test
    void fullShopTakesNoneAndSaysSo() {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(1));
        shop.taken(AIKO);

        Order refused = shop.ask(AIKO, "Kim");
        shop.awaitEvents(3);

        assertThat(shop.events()).endsWith("Order.Rejected v1 AT_CAPACITY");
        JsonNode rejected = shop.event("Order.Rejected");
        assertThat(rejected.path("requestId").asString()).isNotEmpty();
        assertThat(rejected.toString()).doesNotContain("Kim");
        assertThat(refused.row().toString()).doesNotContain("Kim");
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void shopThatLetsItsStaffGoOverTheCapacityTakesItAndNoScan() {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(1).withStaffBeyondCapacity());
        shop.taken(AIKO);

        shop.taken(MIKA);
        shop.scan();
        shop.awaitEvents(5);

        assertThat(shop.events()).endsWith("Order.Rejected v1 AT_CAPACITY");
        assertThat(shop.slotsInUse()).isEqualTo(2);
    }

    @Test
    void placesOfThoseWhoChooseDoNotStandInTheWay() {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(4).withChoosingLimit(3));
        shop.admitted();
        shop.admitted();
        shop.admitted();

        shop.taken(AIKO);

        assertThat(shop.slotsInUse()).isEqualTo(4);
    }

    @Test
    void closedShopTakesNone() {
        Shop shop = counter().openShop();
        shop.close();

        shop.ask(AIKO, null);
        shop.awaitEvents(1);

        assertThat(shop.events()).containsExactly("Order.Rejected v1 SHOP_CLOSED");
    }

    @Test
    void requestDeliveredTwiceIsDoneOnce() {
        Shop shop = counter().openShop();
        Order order = shop.taken(AIKO);

        order.askAtTheCounter(AIKO, null);
        counter().settle();

        assertThat(shop.events()).hasSize(2);
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void firstNameGoesWithTheOrderAndWithTheOneThatIsMadeInstead() {
        Shop shop = counter().openShop();
        Order order = shop.ask(AIKO, "Mika").inTheQueue();
        assertThat(guestOf(shop, "Order.Queued")).isEqualTo("Mika CARDS");

        order.made(REN).completed(REN);
        assertThat(guestOf(shop, "Order.Completed")).isEqualTo("Mika CARDS");

        order.again(AIKO);
        assertThat(guestOf(shop, "Order.Queued")).isEqualTo("Mika CARDS");
    }

    @Test
    void firstNameThatComesWithTheChoiceStaysWithTheOrder() {
        Shop shop = counter().openShop();

        Order order = shop.admitted().queuedFor("Ana María").made(AIKO);

        assertThat(guestOf(shop, "Order.Claimed")).isEqualTo("Ana María DISPLAY");
        order.completed(AIKO);
        assertThat(guestOf(shop, "Order.Completed")).isEqualTo("Ana María DISPLAY");
        assertThat(counter().aws().states().transitions(order.execution())).isLessThanOrEqualTo(7);
    }

    private static String guestOf(Shop shop, String detailType) {
        JsonNode guest = shop.event(detailType).path("order").path("guest");
        return guest.path("name").asString() + " " + guest.path("shown").asString();
    }
}
