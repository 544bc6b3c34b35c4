package dev.serverlesspresso.local.states.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as JSONata's {@code $string} does, which is JavaScript's notation with fifteen digits for fractions. */
final class JsonText {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MathContext DIGITS = new MathContext(15);

    private final boolean pretty;

    private JsonText(boolean pretty) {
        this.pretty = pretty;
    }

    static String of(JsonNode node, boolean pretty) {
        return new JsonText(pretty).write(node, "");
    }

    private String write(JsonNode node, String indent) {
        if (node.isObject()) {
            List<String> members = new ArrayList<>();
            node.properties()
                    .forEach(property -> members.add(JSON.writeValueAsString(property.getKey())
                            + (pretty ? ": " : ":")
                            + write(property.getValue(), indent + "  ")));
            return enclosed("{", members, "}", indent);
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(write(item, indent + "  ")));
            return enclosed("[", items, "]", indent);
        }
        return node.isFloatingPointNumber() ? fraction(node.doubleValue()) : node.toString();
    }

    private String enclosed(String open, List<String> parts, String close, String indent) {
        if (!pretty || parts.isEmpty()) {
            return open + String.join(",", parts) + close;
        }
        String inner = "\n" + indent + "  ";
        return open + inner + String.join("," + inner, parts) + "\n" + indent + close;
    }

    private static String fraction(double value) {
        BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        if (size < 1e21 && size >= 1e-6) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).toPlainString() + "e" + (exponent < 0 ? "" : "+") + exponent;
    }
}
