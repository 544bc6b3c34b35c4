package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that sorts what has been found. */
final class SortNode extends Node {
    /** What is sorted by, and in which direction. */
    record Term(Node expression, boolean descending) {}

    private final List<Term> terms;

    SortNode(List<Term> terms) {
        this.terms = List.copyOf(terms);
        terms.forEach(term -> adopt(term.expression()));
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        return sorted(Sequence.around(input), frame);
    }

    /** As in the reference, several items make an array, and a single one is handed on as it came. */
    Sequence sorted(Sequence input, Frame frame) {
        if (input.size() <= 1) {
            return input;
        }
        Sequence result =
                MergeSort.sorted(input, (left, right) -> comesAfter(left, right, input.tuples, frame), frame.budget());
        result.tuples = input.tuples;
        return result;
    }

    private boolean comesAfter(Object left, Object right, boolean tuples, Frame frame) {
        for (Term term : terms) {
            int order = compare(key(term, left, tuples, frame), key(term, right, tuples, frame), term.descending());
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static @Nullable Object key(Term term, Object item, boolean tuples, Frame frame) {
        var tuple = tuples ? Values.object(item) : null;
        return tuple == null
                ? term.expression().evaluate(item, frame)
                : term.expression().evaluate(tuple.get("@"), frame.inner(tuple));
    }

    /** Undefined comes last, whatever the direction. */
    private static int compare(@Nullable Object left, @Nullable Object right, boolean descending) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? 1 : -1;
        }
        boolean comparable = isComparable(left) && isComparable(right);
        if (!comparable) {
            throw JsonataException.of("T2008").with("value", isComparable(left) ? right : left);
        }
        if (left instanceof String != right instanceof String) {
            throw JsonataException.of("T2007").with("value", left).with("value2", right);
        }
        int order = BinaryNode.compare(left, right);
        return descending ? -order : order;
    }

    private static boolean isComparable(Object value) {
        return value instanceof String || value instanceof Number;
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
