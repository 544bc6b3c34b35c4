package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.figures.Figures;
import dev.serverlesspresso.ordermanager.order.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A day with one order that was made and handed out, and one each that was cancelled, that expired and that was rejected. */
final class ExampleDay {

    static final OrderId CANCELLED = new OrderId("order-cancelled");
    static final OrderId EXPIRED = new OrderId("order-expired");
    static final OrderId REJECTED = new OrderId("order-rejected");
    static final List<String> LIFE = List.of(
            "Order.Admitted",
            "Drink.Chosen",
            "Order.Queued",
            "Order.Claimed",
            "Order.ActionRefused",
            "Order.Completed",
            "Order.Collected",
            "Order.Recalled");

    private ExampleDay() {}

    /** Every event of it once, as the queue has it. */
    static List<String> messages() {
        List<String> messages = new ArrayList<>(LIFE.stream()
                .map(type -> Examples.message(type, Examples.detail(type)))
                .toList());
        messages.add(Examples.message("Order.Cancelled", Examples.detail("Order.Cancelled", CANCELLED)));
        messages.add(Examples.message("Order.Expired", Examples.detail("Order.Expired", EXPIRED)));
        messages.add(Examples.message("Order.Rejected", Examples.detail("Order.Rejected", REJECTED)));
        return messages;
    }

    /** What is counted of it. */
    static Figures figures() {
        return new Figures(
                1,
                1,
                0,
                1,
                1,
                new Figures.WaitSeconds(225, 237),
                List.of(new Figures.QuarterHour("10:00", 1, 1)),
                List.of(new Figures.DrinkCount("flat-white", Map.of("en", "Flat White", "ja", "フラットホワイト"), 1)),
                List.of(new Figures.OptionCount("milk", "oat", Map.of("en", "Milk"), Map.of("en", "Oat"), 1)),
                List.of(),
                List.of(new Figures.WaitCount(240, 1)),
                List.of(new Figures.ReasonCount("CHANGED_MIND", 1)),
                null);
    }
}
