package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps, each of which is evaluated for every item that the one before it has found. */
final class PathNode extends Node {
    private static final String ITEM = "@";

    private final List<Node> steps = new ArrayList<>();
    private boolean keepSingletonArray;

    PathNode(Node first) {
        steps.add(first);
    }

    List<Node> steps() {
        return steps;
    }

    Node last() {
        return steps.get(steps.size() - 1);
    }

    void keepSingletonArray() {
        keepSingletonArray = true;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        boolean variable = steps.get(0) instanceof VariableNode;
        Sequence current = input instanceof Sequence list && !variable ? list : Sequence.of(input);
        Sequence result = null;
        Sequence tuples = null;
        boolean binding = false;
        for (int i = 0; i < steps.size(); i++) {
            Node step = steps.get(i);
            binding |= step.tuple;
            if (i == 0 && step.constructsArray) {
                // as in the reference, what a predicate has taken out of an array that was written as a step has no
                // fields
                result = step.evaluate(current, frame) instanceof Sequence list ? list : Sequence.empty();
            } else if (binding) {
                tuples = bound(step, current, tuples, frame);
            } else {
                result = found(step, current, frame, i == steps.size() - 1);
            }
            if (!binding && (result == null || result.isEmpty())) {
                break;
            }
            if (step.focus == null && result != null) {
                current = result;
            }
        }
        return finished(binding && tuples != null ? unbound(tuples) : result, tuples, frame);
    }

    /** As long as a path around this one goes on binding, its bindings stay; else only the items do. */
    private Sequence unbound(Sequence tuples) {
        if (tuple) {
            return tuples;
        }
        Sequence items = Sequence.empty();
        for (Object each : tuples) {
            Object item = item(each);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable Object finished(@Nullable Sequence found, @Nullable Sequence tuples, Frame frame) {
        Sequence result = found;
        if (keepSingletonArray && result != null) {
            if (result.constructed && !result.sequence) {
                result = Sequence.of(result);
            }
            result.keepSingleton = true;
        }
        return grouping == null ? result : grouping.evaluate(tuples == null ? result : tuples, frame);
    }

    private static Sequence each(Node step, Sequence input, Frame frame) {
        Sequence each = new Sequence();
        for (Object item : input) {
            Object value = step.evaluate(item, frame);
            for (Stage stage : step.stages) {
                value = stage.apply(value, frame);
            }
            if (value != null) {
                each.add(value);
            }
        }
        return each;
    }

    private static Sequence flattened(Sequence each, Frame frame) {
        Sequence all = Sequence.empty();
        for (Object value : each) {
            if (value instanceof Sequence list && !list.constructed) {
                frame.budget().numbers(list.size());
                all.addAll(list);
            } else {
                all.add(value);
            }
        }
        return all;
    }

    private static Sequence found(Node step, Sequence input, Frame frame, boolean last) {
        if (step instanceof SortNode sort) {
            return stages(step, sort.sorted(input, frame), frame);
        }
        Sequence each = each(step, input, frame);
        if (last && each.size() == 1 && each.get(0) instanceof Sequence only && !only.sequence) {
            return only;
        }
        Sequence all = flattened(each, frame);
        if (step instanceof ArrayNode || step instanceof ObjectNode || step instanceof CallNode) {
            frame.budget().check(all);
        } else {
            frame.budget().numbers(all.size());
        }
        return all;
    }

    private static Sequence stages(Node step, Sequence input, Frame frame) {
        Object result = input;
        for (Stage stage : step.stages) {
            result = stage.apply(result, frame);
        }
        return Sequence.around(result);
    }

    private static Sequence bound(Node step, Sequence input, @Nullable Sequence before, Frame frame) {
        if (step instanceof SortNode sort) {
            return stages(step, before == null ? numbered(sort, input, frame) : sort.sorted(before, frame), frame);
        }
        Sequence result = Sequence.tuples();
        for (Object each : before == null ? input : before) {
            Map<String, Object> tuple = before == null ? tuple(each) : Values.object(each);
            if (tuple != null) {
                bind(step, tuple, result, frame);
            }
        }
        return stages(step, result, frame);
    }

    private static Sequence numbered(SortNode sort, Sequence input, Frame frame) {
        Sequence result = Sequence.tuples();
        for (Object item : sort.sorted(input, frame)) {
            Map<String, Object> tuple = tuple(item);
            if (sort.index != null) {
                tuple.put(sort.index, (long) result.size());
            }
            result.add(tuple);
        }
        return result;
    }

    private static void bind(Node step, Map<String, Object> tuple, Sequence result, Frame frame) {
        Object context = tuple.get(ITEM);
        Object found = step.evaluate(context, frame.inner(tuple));
        if (found == null) {
            return;
        }
        Sequence items = Sequence.around(found);
        frame.budget().numbers((long) items.size() * (tuple.size() + 1));
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> made = new LinkedHashMap<>(tuple);
            Map<String, Object> inner = items.tuples ? Values.object(items.get(i)) : null;
            if (inner != null) {
                made.putAll(inner);
            } else {
                name(step, made, context, items.get(i), i);
            }
            result.add(made);
        }
    }

    private static void name(Node step, Map<String, Object> tuple, @Nullable Object context, Object item, int index) {
        tuple.put(step.focus == null ? ITEM : step.focus, item);
        if (step.index != null) {
            tuple.put(step.index, (long) index);
        }
        if (step.ancestor != null && context != null) {
            tuple.put(step.ancestor.label, context);
        }
    }

    private static Map<String, Object> tuple(@Nullable Object item) {
        Map<String, Object> tuple = new LinkedHashMap<>();
        if (item != null) {
            tuple.put(ITEM, item);
        }
        return tuple;
    }

    private static @Nullable Object item(Object tuple) {
        Map<String, Object> map = Values.object(tuple);
        return map == null ? null : map.get(ITEM);
    }

    @Override
    List<Node> parts() {
        return steps.subList(0, 1);
    }
}
