package dev.serverlesspresso.benchmarks;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** How much of each charge was used; what is not named is none. */
record Quantities(Map<Charge, Double> amounts) {
    Quantities {
        amounts = Map.copyOf(amounts);
    }

    double of(Charge charge) {
        return amounts.getOrDefault(charge, 0.0);
    }

    Quantities with(Charge charge, double amount) {
        Map<Charge, Double> changed = copy();
        changed.put(charge, amount);
        return new Quantities(changed);
    }

    /** What was used since an earlier reading. */
    Quantities since(Quantities earlier) {
        Map<Charge, Double> difference = copy();
        difference.replaceAll((charge, amount) -> amount - earlier.of(charge));
        return new Quantities(difference);
    }

    /** For each 1,000 of so many orders. */
    Quantities perThousand(int orders) {
        return map(amount -> amount * 1000 / orders);
    }

    /** In an hour, if so many seconds were like all others. */
    Quantities perHour(double seconds) {
        return map(amount -> amount * 3600 / seconds);
    }

    private Quantities map(DoubleUnaryOperator change) {
        Map<Charge, Double> changed = copy();
        changed.replaceAll((charge, amount) -> change.applyAsDouble(amount));
        return new Quantities(changed);
    }

    private Map<Charge, Double> copy() {
        Map<Charge, Double> copy = new EnumMap<>(Charge.class);
        copy.putAll(amounts);
        return copy;
    }
}
