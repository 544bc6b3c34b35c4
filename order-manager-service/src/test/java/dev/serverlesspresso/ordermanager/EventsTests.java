package dev.serverlesspresso.ordermanager;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.order.Action;
import dev.serverlesspresso.ordermanager.order.ActionRequest;
import dev.serverlesspresso.ordermanager.order.ActionRequested;
import dev.serverlesspresso.ordermanager.order.Actor;
import dev.serverlesspresso.ordermanager.order.Admission;
import dev.serverlesspresso.ordermanager.order.CancelReason;
import dev.serverlesspresso.ordermanager.order.DrinkChosen;
import dev.serverlesspresso.ordermanager.order.OrderAdmitted;
import dev.serverlesspresso.ordermanager.order.OrderOverdue;
import dev.serverlesspresso.ordermanager.order.OverdueOrder;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopChanged;
import dev.serverlesspresso.ordermanager.waiting.QueueMoved;
import dev.serverlesspresso.testing.EventRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsTests {

    private static final String PACKAGE = "dev.serverlesspresso.ordermanager";

    static List<Event> events() {
        Drink drink =
                new Drink("flat-white", Map.of("en", "Flat White"), Map.of("milk", "oat"), Given.flatWhite("oatMilk"));
        return List.of(
                new DrinkChosen(
                        Given.DEMO,
                        Given.ORDER,
                        "customer-0001",
                        "request-0001",
                        drink,
                        LocalDate.parse("2026-11-02"),
                        null,
                        Given.NINE),
                new DrinkChosen(
                        Given.DEMO,
                        Given.ORDER,
                        "customer-0001",
                        "request-0001",
                        drink,
                        LocalDate.parse("2026-11-02"),
                        Given.outlook().next(),
                        Given.NINE),
                new QueueMoved(
                        Given.DEMO, 7, Given.outlook().queue(), Given.outlook().newOrder(), true, false, Given.NINE),
                ActionRequested.of(
                        Given.DEMO,
                        Given.ORDER,
                        "request-0001",
                        new ActionRequest(Action.MAKE, 2, null),
                        new Actor(Actor.Role.BARISTA, "staff-0001", "Aiko"),
                        Given.NINE),
                ActionRequested.of(
                        Given.DEMO,
                        Given.ORDER,
                        "request-0001",
                        new ActionRequest(Action.CANCEL, 2, CancelReason.CHANGED_MIND),
                        new Actor(Actor.Role.CUSTOMER, "customer-0001", null),
                        Given.NINE),
                OrderAdmitted.of(new Admission(Given.DEMO, Given.admitted(), 1_793_610_000, Given.NINE)),
                OrderOverdue.of(
                        new OverdueOrder(Given.DEMO, Given.admitted(), Given.NINE.plusSeconds(1800)),
                        Given.NINE.plusSeconds(1801)),
                ShopChanged.of(Given.shop(), Given.NINE),
                ShopChanged.of(limited(), Given.NINE));
    }

    private static Shop limited() {
        Shop shop = Given.shop();
        return new Shop(
                shop.shopId(), "Demo", true, "Asia/Tokyo", "ja", shop.menu(), 60, 5, 0, 10, 60, 300, 30, 3, 50, 6, 2);
    }

    @Test
    void recordsHaveTheMembersOfTheirSchemas() {
        EventRecords.assertMatchContract("order-manager", PACKAGE);
    }

    @Test
    void schemasTakeWhatIsSent() {
        EventRecords.assertValid(events(), PACKAGE);
    }
}
