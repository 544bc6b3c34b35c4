package dev.serverlesspresso.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What was measured, as Markdown. */
record Report(
        BenchmarkSettings settings,
        PriceList prices,
        Meter.Reading before,
        Meter.Reading after,
        Quantities idle,
        Duration took,
        Latencies latencies) {
    /** How long a phone is taken to stay connected, from the scan to the cup. */
    static final int MINUTES_OF_A_PHONE = 10;

    /** US dollars. */
    static final BigDecimal MOST_FOR_1000_ORDERS = new BigDecimal("0.25");

    private static final int SCREENS_OF_STAFF = 2;
    private static final List<String> TABLES = List.of(
            "serverlesspresso-codes",
            "serverlesspresso-shops",
            "serverlesspresso-orders",
            "serverlesspresso-customers",
            "serverlesspresso-journeys");

    String text() {
        return String.join("\n", orders(), hour(), sources(), speed());
    }

    private String orders() {
        return costOfOrders().text();
    }

    private CostTable costOfOrders() {
        return new CostTable("1,000 completed orders", perThousand(), List.copyOf(EnumSet.allOf(Charge.class)), prices);
    }

    /** Throws if orders cost more than they may. */
    void check() {
        BigDecimal total = costOfOrders().total();
        if (total.compareTo(MOST_FOR_1000_ORDERS) > 0) {
            throw new IllegalStateException("1,000 orders must cost at most %s US dollars: %s"
                    .formatted(MOST_FOR_1000_ORDERS, total.setScale(5, RoundingMode.HALF_UP)));
        }
    }

    /** What the orders used: what would have been used without them in the same time is not theirs. */
    private Quantities perThousand() {
        double share = seconds(took) / seconds(settings.idle());
        double polls = idle.of(Charge.QUEUE_REQUESTS) * share;
        double reads = idle.of(Charge.READ_UNITS) * share;
        Quantities used = after.quantities().since(before.quantities());
        return used.with(Charge.QUEUE_REQUESTS, Math.max(0, used.of(Charge.QUEUE_REQUESTS) - polls))
                .with(Charge.READ_UNITS, Math.max(0, used.of(Charge.READ_UNITS) - reads))
                .perThousand(settings.orders())
                .with(Charge.IOT_MINUTES, 1000 * MINUTES_OF_A_PHONE);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private String hour() {
        Quantities hour = idle.perHour(seconds(settings.idle())).with(Charge.IOT_MINUTES, 60 * SCREENS_OF_STAFF);
        List<Charge> charges = List.of(
                Charge.QUEUE_REQUESTS, Charge.READ_UNITS, Charge.WRITE_UNITS, Charge.EVENTS, Charge.IOT_MINUTES);
        return new CostTable("an hour in which nobody orders", hour, charges, prices).text();
    }

    private String sources() {
        StringBuilder text =
                new StringBuilder("| of these, for each 1,000 completed orders | quantity |\n|---|---:|\n");
        for (String type : new TreeSet<>(after.eventCounts().keySet())) {
            source(text, "events `" + type + "`", count(after, type) - count(before, type));
        }
        for (String table : TABLES) {
            source(
                    text,
                    "write units of `" + table + "`",
                    after.table(table).write() - before.table(table).write());
            source(
                    text,
                    "read units of `" + table + "`",
                    after.table(table).read() - before.table(table).read());
        }
        source(text, "IoT connections (CONNECT and SUBSCRIBE each)", after.connects() - before.connects());
        source(
                text,
                "IoT messages published",
                after.usage().iot().messagesPublished() - before.usage().iot().messagesPublished());
        source(
                text,
                "IoT messages delivered",
                after.usage().iot().messagesDelivered() - before.usage().iot().messagesDelivered());
        source(text, "IoT acknowledgements", after.acknowledgements() - before.acknowledgements());
        return text.toString();
    }

    private void source(StringBuilder text, String name, Number quantity) {
        double perThousand = quantity.doubleValue() * 1000 / settings.orders();
        text.append(String.format(Locale.ROOT, "| %s | %,.0f |\n", name, perThousand));
    }

    private static long count(Meter.Reading reading, String type) {
        return reading.eventCounts().getOrDefault(type, 0L);
    }

    private String speed() {
        List<Long> transitions = after.transitions();
        return String.format(
                Locale.ROOT,
                """
                This machine: %d orders, %d at once, in %d s (%.1f orders a minute); most state transitions of one order: %d.

                %s""",
                settings.orders(),
                settings.concurrency(),
                took.toSeconds(),
                settings.orders() * 60_000.0 / took.toMillis(),
                transitions.stream().mapToLong(Long::longValue).max().orElse(0),
                latencies.table(OrderRobot.STEPS));
    }
}
