package dev.serverlesspresso.local.states.jsonata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes values as {@code $string} does: JSON in JavaScript's notation, with at most fifteen digits for fractions. */
final class JsonText {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MathContext DIGITS = new MathContext(15);

    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;
    private final @Nullable Budget budget;

    private JsonText(boolean pretty, @Nullable Budget budget) {
        this.pretty = pretty;
        this.budget = budget;
    }

    /** A value as a string: strings stay as they are, and functions are empty. */
    static String string(Object value, boolean pretty, Budget budget) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Fn) {
            return "";
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw JsonataException.of("D3001").with("value", value);
        }
        JsonText writer = new JsonText(pretty, budget);
        writer.write(value, "");
        budget.room(writer.text.length());
        return writer.text.toString();
    }

    /** A value as an error message shows it. */
    static String inMessage(@Nullable Object value) {
        if (value == null || value instanceof Fn) {
            return "undefined";
        }
        if (value instanceof Integer number) {
            return number.toString();
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return "null";
        }
        JsonText writer = new JsonText(false, null);
        writer.write(value, "");
        return writer.text.toString();
    }

    private void write(@Nullable Object value, String indent) {
        if (budget != null) {
            budget.work(1);
        }
        if (value instanceof String string) {
            text.append(JSON.writeValueAsString(string));
        } else if (value instanceof Fn) {
            text.append("\"\"");
        } else if (value instanceof Sequence list) {
            writeArray(list, indent);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map, indent);
        } else if (value instanceof Double number) {
            text.append(fraction(number));
        } else {
            text.append(value);
        }
    }

    private void writeArray(List<?> list, String indent) {
        text.append('[');
        String separator = "";
        for (Object item : list) {
            text.append(separator);
            line(indent + "  ");
            write(item, indent + "  ");
            separator = ",";
        }
        end(list.isEmpty(), indent, ']');
    }

    private void writeObject(Map<?, ?> map, String indent) {
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            text.append(separator);
            line(indent + "  ");
            text.append(JSON.writeValueAsString(member.getKey())).append(pretty ? ": " : ":");
            write(member.getValue(), indent + "  ");
            separator = ",";
        }
        end(map.isEmpty(), indent, '}');
    }

    private void line(String indent) {
        if (pretty) {
            text.append('\n').append(indent);
        }
    }

    private void end(boolean empty, String indent, char close) {
        if (!empty) {
            line(indent);
        }
        text.append(close);
    }

    /** A number as JavaScript writes it; whole ones keep all their digits, as on AWS. */
    static String fraction(double value) {
        if (!Double.isFinite(value)) {
            throw JsonataException.of("D1001").with("value", value);
        }
        double size = Math.abs(value);
        boolean whole = value == Math.rint(value);
        BigDecimal digits = whole && size < 1e21 ? BigDecimal.valueOf(value) : new BigDecimal(value, DIGITS);
        BigDecimal rounded = digits.stripTrailingZeros();
        if (size < 1e21 && size >= 1e-6) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).toPlainString() + "e" + (exponent < 0 ? "" : "+") + exponent;
    }
}
