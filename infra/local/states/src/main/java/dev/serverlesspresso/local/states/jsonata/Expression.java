package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression that has been parsed. Safe for use by many threads. */
public final class Expression {
    private final Node root;

    private Expression(Node root) {
        this.root = root;
    }

    /**
     * Reads an expression.
     *
     * @throws JsonataException if it is not one
     */
    public static Expression parse(String text) {
        try {
            return new Expression(Parser.parse(text));
        } catch (StackOverflowError e) {
            throw JsonataException.stackOverflow();
        }
    }

    /**
     * The value, null if it is undefined.
     *
     * @throws JsonataException if it has none, or none within the bounds
     */
    public @Nullable Object evaluate(Frame frame) {
        try {
            Object value = root.evaluate(null, frame);
            frame.budget().check(value);
            return value;
        } catch (StackOverflowError e) {
            throw JsonataException.stackOverflow();
        }
    }

    /**
     * What the expression reads from the context, which it does not have: names of fields, {@code $} and {@code $$}, each
     * once. A path reads only its first step from there, and the body of a function reads what its surroundings do.
     */
    public List<String> contextReferences() {
        Set<String> references = new LinkedHashSet<>();
        collect(root, references);
        return new ArrayList<>(references);
    }

    private static void collect(Node node, Set<String> references) {
        if (node instanceof NameNode name) {
            references.add(name.name());
        } else if (node instanceof VariableNode variable) {
            if (variable.name().isEmpty() || variable.name().equals("$")) {
                references.add("$" + variable.name());
            }
        } else {
            node.parts().forEach(part -> collect(part, references));
        }
    }

    /** Whether it reads that field of that variable. */
    public boolean reads(String variable, String field) {
        return reads(root, variable, field);
    }

    private static boolean reads(Node node, String variable, String field) {
        if (node instanceof PathNode path && path.steps().size() > 1) {
            boolean found = path.steps().get(0) instanceof VariableNode first
                    && first.name().equals(variable)
                    && path.steps().get(1) instanceof NameNode second
                    && second.name().equals(field);
            if (found) {
                return true;
            }
        }
        return node.parts().stream().anyMatch(part -> reads(part, variable, field));
    }
}
