package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of an item that a projection expression, or the paths of an update, ask for. */
public final class Projection {
    private final List<DocumentPath> paths;
    private final Node root = new Node();

    private Projection(List<DocumentPath> paths) {
        this.paths = paths;
        paths.forEach(root::add);
    }

    public static Projection parse(String text, Placeholders placeholders) {
        Tokens tokens = new Tokens("ProjectionExpression", text);
        OperandParser operands = new OperandParser(tokens, placeholders);
        PathSet paths = new PathSet();
        do {
            paths.add(tokens, operands.path());
        } while (tokens.takeSymbol(","));
        tokens.expectEnd();
        return new Projection(paths.paths());
    }

    static Projection of(List<DocumentPath> paths) {
        return new Projection(paths);
    }

    /** The names of the attributes that the paths begin with. */
    public Set<String> attributes() {
        return paths.stream().map(DocumentPath::attribute).collect(Collectors.toSet());
    }

    public Item apply(Item item) {
        return new Item(root.chosen(item.attributes()));
    }

    /** A place that paths lead through, or where one ends. */
    private static final class Node {
        private final Map<String, Node> names = new LinkedHashMap<>();
        private final Map<Integer, Node> indexes = new TreeMap<>();

        void add(DocumentPath path) {
            Node node = this;
            for (DocumentPath.Step step : path.steps()) {
                node = step.name() != null
                        ? node.names.computeIfAbsent(step.name(), name -> new Node())
                        : node.indexes.computeIfAbsent(step.index(), index -> new Node());
            }
        }

        Map<String, AttributeValue> chosen(Map<String, AttributeValue> attributes) {
            Map<String, AttributeValue> chosen = new LinkedHashMap<>();
            names.forEach((name, node) -> {
                AttributeValue value = attributes.get(name);
                AttributeValue part = value == null ? null : node.chosen(value);
                if (part != null) {
                    chosen.put(name, part);
                }
            });
            return chosen;
        }

        private @Nullable AttributeValue chosen(AttributeValue value) {
            if (names.isEmpty() && indexes.isEmpty()) {
                return value;
            }
            if (value instanceof AttributeValue.M map && indexes.isEmpty()) {
                Map<String, AttributeValue> chosen = chosen(map.values());
                return chosen.isEmpty() ? null : new AttributeValue.M(chosen);
            }
            return value instanceof AttributeValue.L list ? chosen(list.values()) : null;
        }

        private @Nullable AttributeValue chosen(List<AttributeValue> elements) {
            List<AttributeValue> chosen = new ArrayList<>();
            indexes.forEach((index, node) -> {
                AttributeValue part = index < elements.size() ? node.chosen(elements.get(index)) : null;
                if (part != null) {
                    chosen.add(part);
                }
            });
            return chosen.isEmpty() ? null : new AttributeValue.L(chosen);
        }
    }
}
