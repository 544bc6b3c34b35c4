package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.shop.ShowNames;
import dev.serverlesspresso.testing.EventRecords;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of orders fit the contract. */
class OrderEventsTests {

    static List<Event> events() {
        return List.of(
                chosen(null),
                chosen(Given.forecast().next()),
                requested(new ActionRequest(Action.MAKE, 2, null), new Actor(Actor.Role.BARISTA, "staff-0001", "Aiko")),
                requested(
                        new ActionRequest(Action.CANCEL, 2, CancelReason.CHANGED_MIND),
                        new Actor(Actor.Role.CUSTOMER, "customer-0001", null)),
                new OrderRequested(
                        Given.DEMO,
                        Given.ORDER,
                        "customer-0001",
                        "request-0001",
                        new Actor(Actor.Role.CUSTOMER, "customer-0001", null),
                        Given.queued(42, Given.NINE).drink(),
                        null,
                        LocalDate.parse("2026-11-02"),
                        new OrderId("order-000002"),
                        4L,
                        Given.NINE),
                new OrderRequested(
                        Given.DEMO,
                        Given.ORDER,
                        "order-000001",
                        "order-000001",
                        new Actor(Actor.Role.BARISTA, "staff-0001", "Aiko"),
                        Given.queued(42, Given.NINE).drink(),
                        new Guest("Mika", ShowNames.CARDS),
                        LocalDate.parse("2026-11-02"),
                        null,
                        null,
                        Given.NINE),
                OrderAdmitted.of(new Admission(Given.admitted(), null, Given.NINE)),
                OrderAdmitted.of(new Admission(Given.admitted(), 1_793_610_000L, Given.NINE)),
                OrderOverdue.of(
                        new OverdueOrder(Given.admitted(), Given.NINE.plusSeconds(1800)), Given.NINE.plusSeconds(1801)),
                OrderOverdue.of(
                        new OverdueOrder(Given.order(OrderState.MAKING, 3, "staff-0001"), Given.NINE),
                        Given.NINE.plusSeconds(1)));
    }

    private static Event chosen(@Nullable ExpectedWait expected) {
        return new DrinkChosen(
                Given.DEMO,
                Given.ORDER,
                "customer-0001",
                "request-0001",
                Given.queued(42, Given.NINE).drink(),
                expected == null ? null : new Guest("Mika", ShowNames.DISPLAY),
                LocalDate.parse("2026-11-02"),
                expected,
                Given.NINE);
    }

    private static Event requested(ActionRequest request, Actor actor) {
        return ActionRequested.of(Given.DEMO, Given.ORDER, "request-0001", request, actor, Given.NINE);
    }

    @ParameterizedTest
    @MethodSource("events")
    void detailFitsTheSchemaOfItsType(Event event) {
        EventRecords.assertFits(event);
    }
}
