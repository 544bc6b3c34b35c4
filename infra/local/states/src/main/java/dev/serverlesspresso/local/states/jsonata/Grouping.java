package dev.serverlesspresso.local.states.jsonata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and values: what belongs to one key is the context of its value. */
record Grouping(List<Pair> pairs) {
    /** The expressions of a key and its value. */
    record Pair(Node key, Node value) {}

    private static final class Group {
        private final int pair;
        private @Nullable Object data;
        private boolean grown;

        Group(int pair, @Nullable Object data) {
            this.pair = pair;
            this.data = data;
        }

        /** Appends to a list of its own, so that many items do not mean many copies. */
        void add(@Nullable Object item, Budget budget) {
            if (!grown || !(data instanceof Sequence list) || item == null) {
                Object both = Sequence.append(data, item);
                grown = both != data && both != item;
                data = both;
                return;
            }
            Sequence more = Sequence.around(item);
            budget.numbers(more.size());
            list.addAll(more);
        }
    }

    Object evaluate(@Nullable Object input, Frame frame) {
        Sequence items = Sequence.around(input);
        if (items.isEmpty()) {
            items = Sequence.of(null);
        }
        boolean tuples = input instanceof Sequence list && list.tuples;
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Object item : items) {
            Map<String, Object> tuple = tuples ? Values.object(item) : null;
            Frame inner = tuple == null ? frame : frame.inner(tuple);
            group(item, tuple == null ? item : tuple.get("@"), inner, groups);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            Object value = value(group, tuples, frame);
            if (value != null) {
                result.put(key, value);
            }
        });
        frame.budget().check(result);
        return result;
    }

    private void group(@Nullable Object item, @Nullable Object context, Frame frame, Map<String, Group> groups) {
        for (int i = 0; i < pairs.size(); i++) {
            Object key = pairs.get(i).key().evaluate(context, frame);
            if (key == null) {
                continue;
            }
            if (!(key instanceof String name)) {
                throw JsonataException.of("T1003").with("value", key);
            }
            Group known = groups.get(name);
            if (known == null) {
                groups.put(name, new Group(i, item));
            } else if (known.pair != i) {
                throw JsonataException.of("D1009").with("value", key);
            } else {
                known.add(item, frame.budget());
            }
        }
    }

    private @Nullable Object value(Group group, boolean tuples, Frame frame) {
        Node value = pairs.get(group.pair).value();
        if (!tuples) {
            return value.evaluate(group.data, frame);
        }
        Map<String, Object> tuple = merged(Sequence.around(group.data));
        Object context = tuple.remove("@");
        return value.evaluate(context, frame.inner(tuple));
    }

    private static Map<String, Object> merged(Sequence tuples) {
        Map<String, Object> merged = new LinkedHashMap<>();
        for (Object each : tuples) {
            Map<String, Object> tuple = Values.object(each);
            if (tuple != null) {
                tuple.forEach((name, value) -> merged.merge(name, value, Grouping::both));
            }
        }
        return merged;
    }

    private static Object both(Object first, Object second) {
        Object both = Sequence.append(first, second);
        return both == null ? first : both;
    }
}
