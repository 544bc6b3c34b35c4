package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to the result of a step: a filter, or the numbering of the items under a name. */
record Stage(@Nullable Node filter, @Nullable String index) {
    @Nullable
    Object apply(@Nullable Object input, Frame frame) {
        if (filter != null) {
            return filtered(filter, input, frame);
        }
        if (input instanceof Sequence list && index != null) {
            for (int i = 0; i < list.size(); i++) {
                Map<String, Object> tuple = Values.object(list.get(i));
                if (tuple != null) {
                    tuple.put(index, (long) i);
                }
            }
        }
        return input;
    }

    private static @Nullable Object filtered(Node filter, @Nullable Object input, Frame frame) {
        Sequence items = Sequence.around(input);
        if (filter instanceof LiteralNode literal && literal.constant() instanceof Number number) {
            return atIndex(items, number);
        }
        Sequence kept = items.tuples ? Sequence.tuples() : Sequence.empty();
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            Map<String, Object> tuple = items.tuples ? Values.object(item) : null;
            Object answer =
                    tuple == null ? filter.evaluate(item, frame) : filter.evaluate(tuple.get("@"), frame.inner(tuple));
            for (int times = keeps(answer, i, items.size()); times > 0; times--) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static Sequence atIndex(Sequence items, Number number) {
        double floor = Math.floor(number.doubleValue());
        int index = (int) (floor < 0 ? items.size() + floor : floor);
        Sequence kept = items.tuples ? Sequence.tuples() : Sequence.empty();
        Object item = index >= 0 && index < items.size() ? items.get(index) : null;
        if (item instanceof Sequence list) {
            return list;
        }
        if (item != null) {
            kept.add(item);
        }
        return kept;
    }

    /** How often the item is kept: numbers are indexes, anything else is true or not. */
    private static int keeps(@Nullable Object answer, int index, int size) {
        List<?> indexes = Values.isNumber(answer) ? List.of(answer) : answer instanceof Sequence list ? list : null;
        if (indexes == null || !Values.isNumbers(indexes)) {
            return Values.truth(answer) ? 1 : 0;
        }
        int times = 0;
        for (Object each : indexes) {
            double wanted = Math.floor(((Number) each).doubleValue());
            times += (wanted < 0 ? size + wanted : wanted) == index ? 1 : 0;
        }
        return times;
    }
}
