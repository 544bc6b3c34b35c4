package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of JSONata as Java objects: Java's null is undefined, {@link #NULL} is JSON's null; numbers, strings,
 * booleans, {@link Sequence}, maps and {@link Fn} are what they look like. A whole number is always a Long and any
 * other a Double, so that equal numbers are equal objects.
 */
public final class Values {
    /** JSON's null. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final double LARGEST_LONG = 0x1p63;

    private Values() {}

    /** The one object for a number. */
    public static Number number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_LONG;
        if (whole) {
            return (long) value;
        }
        return value;
    }

    /** Whether it is a number that can be reckoned with; infinite ones are refused. */
    static boolean isNumber(@Nullable Object value) {
        if (!(value instanceof Number number) || Double.isNaN(number.doubleValue())) {
            return false;
        }
        if (Double.isInfinite(number.doubleValue())) {
            throw JsonataException.of("D1001").with("value", value);
        }
        return true;
    }

    static boolean isNumbers(List<?> list) {
        for (Object item : list) {
            if (!isNumber(item)) {
                return false;
            }
        }
        return true;
    }

    static boolean isStrings(List<?> list) {
        for (Object item : list) {
            if (!(item instanceof String)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value counts as true; undefined does not. */
    static boolean truth(@Nullable Object value) {
        if (value instanceof Sequence list) {
            return list.stream().anyMatch(Values::truth);
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof Number number) {
            return isNumber(number) && number.doubleValue() != 0;
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return Boolean.TRUE.equals(value);
    }

    /** The name of a value's type as {@code $type} tells it. */
    static String type(Object value) {
        if (value == NULL) {
            return "null";
        }
        if (isNumber(value)) {
            return "number";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Sequence) {
            return "array";
        }
        return value instanceof Fn ? "function" : "object";
    }

    @SuppressWarnings("unchecked")
    static @Nullable Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }
}
