package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an expression. The parser may still add to it what follows it: predicates, a grouping, bindings. */
abstract class Node {
    /** What narrows the result; for a step of a path these are {@link #stages} of it. */
    final List<Stage> predicates = new ArrayList<>();

    final List<Stage> stages = new ArrayList<>();
    /** The {@code %} within it that look for their parent further left. */
    final List<Slot> seeking = new ArrayList<>();

    @Nullable
    Grouping grouping;
    /** The variable that {@code @} binds. */
    @Nullable
    String focus;
    /** The variable that {@code #} binds. */
    @Nullable
    String index;
    /** The {@code %} whose parent this is. */
    @Nullable
    Slot ancestor;

    boolean keepArray;
    boolean constructsArray;
    boolean tuple;

    /** The node's own value, without what follows it. */
    abstract @Nullable Object value(@Nullable Object input, Frame frame);

    /** The parts that see the same context as the node itself. */
    abstract List<Node> parts();

    final @Nullable Object evaluate(@Nullable Object input, Frame frame) {
        Budget budget = frame.budget();
        budget.enter();
        Object result = value(input, frame);
        for (Stage predicate : predicates) {
            result = predicate.apply(result, frame);
        }
        if (grouping != null && !(this instanceof PathNode)) {
            result = grouping.evaluate(result, frame);
        }
        budget.exit();
        return result instanceof Sequence list && list.sequence && !list.tuples ? single(list) : result;
    }

    private @Nullable Object single(Sequence list) {
        list.keepSingleton |= keepArray;
        if (list.isEmpty()) {
            return null;
        }
        return list.size() == 1 && !list.keepSingleton ? list.get(0) : list;
    }

    /** Takes over what a part is looking for. */
    final void adopt(Node part) {
        seeking.addAll(part.seeking);
        if (part instanceof ParentNode parent) {
            seeking.add(parent.slot());
        }
    }
}
