package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two values and what stands between them. */
final class BinaryNode extends Node {
    private static final double LONGEST_RANGE = 1e7;

    private final String operator;
    private final Node left;
    private final Node right;

    BinaryNode(String operator, Node left, Node right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        adopt(left);
        adopt(right);
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        Object first = left.evaluate(input, frame);
        if (operator.equals("and") || operator.equals("or")) {
            return connected(first, input, frame);
        }
        Object second = right.evaluate(input, frame);
        try {
            return result(first, second, frame.budget());
        } catch (JsonataException e) {
            throw e.with("token", operator);
        }
    }

    private boolean connected(@Nullable Object first, @Nullable Object input, Frame frame) {
        try {
            boolean truth = Values.truth(first);
            boolean decided = truth == operator.equals("or");
            return decided ? truth : Values.truth(right.evaluate(input, frame));
        } catch (JsonataException e) {
            throw e.with("token", operator);
        }
    }

    private @Nullable Object result(@Nullable Object first, @Nullable Object second, Budget budget) {
        return switch (operator) {
            case "=" -> equal(first, second);
            case "!=" -> first != null && second != null && !equal(first, second);
            case "<", "<=", ">", ">=" -> compared(first, second);
            case "&" -> text(first, second, budget);
            case ".." -> range(first, second, budget);
            case "in" -> contained(first, second, budget);
            default -> reckoned(first, second);
        };
    }

    private static boolean equal(@Nullable Object first, @Nullable Object second) {
        return first != null && first.equals(second);
    }

    private static boolean contained(@Nullable Object item, @Nullable Object items, Budget budget) {
        if (item == null || items == null) {
            return false;
        }
        Sequence list = Sequence.around(items);
        budget.work(list.size());
        boolean container = item instanceof Sequence || item instanceof Map;
        return container ? list.stream().anyMatch(each -> each == item) : list.contains(item);
    }

    private @Nullable Object reckoned(@Nullable Object first, @Nullable Object second) {
        if (first != null && !Values.isNumber(first)) {
            throw JsonataException.of("T2001").with("value", first);
        }
        if (second != null && !Values.isNumber(second)) {
            throw JsonataException.of("T2002").with("value", second);
        }
        if (first == null || second == null) {
            return null;
        }
        double a = ((Number) first).doubleValue();
        double b = ((Number) second).doubleValue();
        return Values.number(
                switch (operator) {
                    case "+" -> a + b;
                    case "-" -> a - b;
                    case "*" -> a * b;
                    case "/" -> a / b;
                    default -> a % b;
                });
    }

    private @Nullable Object compared(@Nullable Object first, @Nullable Object second) {
        if (!isComparable(first) || !isComparable(second)) {
            throw JsonataException.of("T2010").with("value", isComparable(first) ? second : first);
        }
        if (first == null || second == null) {
            return null;
        }
        if (first instanceof String != second instanceof String) {
            throw JsonataException.of("T2009").with("value", first).with("value2", second);
        }
        int order = compare(first, second);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean isComparable(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Number;
    }

    /** The order of two numbers or two strings. */
    static int compare(Object first, Object second) {
        if (first instanceof String text) {
            return text.compareTo((String) second);
        }
        if (first instanceof Long a && second instanceof Long b) {
            return Long.compare(a, b);
        }
        return Double.compare(((Number) first).doubleValue(), ((Number) second).doubleValue());
    }

    private static String text(@Nullable Object first, @Nullable Object second, Budget budget) {
        String a = first == null ? "" : JsonText.string(first, false, budget);
        String b = second == null ? "" : JsonText.string(second, false, budget);
        budget.room((long) a.length() + b.length());
        return a.concat(b);
    }

    private static @Nullable Object range(@Nullable Object first, @Nullable Object last, Budget budget) {
        if (first != null && !isWhole(first)) {
            throw JsonataException.of("T2003").with("value", first);
        }
        if (last != null && !isWhole(last)) {
            throw JsonataException.of("T2004").with("value", last);
        }
        if (first == null || last == null) {
            return null;
        }
        double size = ((Number) last).doubleValue() - ((Number) first).doubleValue() + 1;
        if (size < 1) {
            return null;
        }
        if (size > LONGEST_RANGE) {
            throw JsonataException.of("D2014").with("value", Values.number(size));
        }
        budget.numbers((long) size);
        Sequence numbers = new Sequence((int) size);
        numbers.sequence = true;
        for (long i = 0; i < (long) size; i++) {
            numbers.add(Values.number(((Number) first).doubleValue() + i));
        }
        return numbers;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long
                || (value instanceof Double number && number == Math.rint(number) && Double.isFinite(number));
    }

    @Override
    List<Node> parts() {
        return List.of(left, right);
    }
}
