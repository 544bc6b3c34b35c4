package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof NameNode name) {
                references.add(name.name());
            } else if (node instanceof VariableNode variable) {
                if (variable.name().isEmpty() || variable.name().equals("$")) {
                    references.add("$" + variable.name());
                }
            } else {
                pushParts(node, open);
            }
        }
        return new ArrayList<>(references);
    }

    /** By a list of what is still to be seen, since a tree is as deep as its expression is long. */
    private static void pushParts(Node node, Deque<Node> open) {
        List<Node> parts = node.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            open.push(parts.get(i));
        }
    }

    /** Whether it reads that field of that variable. */
    public boolean reads(String variable, String field) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof PathNode path && begins(path, variable, field)) {
                return true;
            }
            pushParts(node, open);
        }
        return false;
    }

    private static boolean begins(PathNode path, String variable, String field) {
        return path.steps().size() > 1
                && path.steps().get(0) instanceof VariableNode first
                && first.name().equals(variable)
                && path.steps().get(1) instanceof NameNode second
                && second.name().equals(field);
    }
}
