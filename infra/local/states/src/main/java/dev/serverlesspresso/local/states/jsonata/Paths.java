package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts steps, filters, orders and names together to paths, and finds for each {@code %} the step that it means. */
final class Paths {
    /** What is wrong with the expression beyond its syntax; told when the syntax has turned out to be right. */
    private @Nullable JsonataException problem;

    private int parents;

    private void problem(JsonataException found) {
        if (problem == null) {
            problem = found;
        }
    }

    void finish(Node node) {
        if (problem == null && (node instanceof ParentNode || !node.seeking.isEmpty())) {
            problem(JsonataException.of("S0217"));
        }
        if (problem != null) {
            throw problem;
        }
    }

    Node missing() {
        problem(JsonataException.of("S0207"));
        return new LiteralNode(Values.NULL);
    }

    Node parent() {
        return new ParentNode(new Slot("!" + parents++));
    }

    Node step(Node left, Node right) {
        PathNode path = left instanceof PathNode known ? known : new PathNode(asStep(left));
        if (left instanceof ParentNode parent) {
            path.seeking.add(parent.slot());
        }
        if (right instanceof PathNode rest) {
            path.steps().addAll(rest.steps());
        } else {
            Node step = asStep(right);
            step.stages.addAll(step.predicates);
            step.predicates.clear();
            path.steps().add(step);
        }
        if (path.steps().stream().anyMatch(step -> step.keepArray)) {
            path.keepSingletonArray();
        }
        markArray(path.steps().get(0));
        markArray(path.last());
        resolve(path);
        return path;
    }

    private static void markArray(Node step) {
        step.constructsArray |= step instanceof ArrayNode;
    }

    /** A string as a step is the name of a field; no other literal can be a step. */
    private Node asStep(Node node) {
        if (!(node instanceof LiteralNode literal)) {
            return node;
        }
        if (!(literal.constant() instanceof String name)) {
            problem(JsonataException.of("S0213").with("value", literal.constant()));
            return node;
        }
        NameNode step = new NameNode(name);
        step.predicates.addAll(node.predicates);
        step.keepArray = node.keepArray;
        return step;
    }

    Node keptArray(Node left) {
        left.keepArray = true;
        if (!(left instanceof PathNode path) || path.steps().size() > 1 || path.grouping != null) {
            return left;
        }
        Node step = path.last();
        if (step instanceof NameNode && step.index == null) {
            step.keepArray = true;
            path.keepSingletonArray();
        }
        return left;
    }

    Node filtered(Node left, Node predicate) {
        Node step = left instanceof PathNode path ? path.last() : left;
        if (step.grouping != null) {
            problem(JsonataException.of("S0209"));
        }
        for (Slot slot : predicate.seeking) {
            if (slot.level == 1) {
                seek(step, slot);
            } else {
                slot.level--;
            }
        }
        if (!predicate.seeking.isEmpty()) {
            step.adopt(predicate);
        }
        (left instanceof PathNode ? step.stages : step.predicates).add(new Stage(predicate, null));
        return left;
    }

    Node grouped(Node left, Grouping grouping) {
        if (left.grouping != null) {
            problem(JsonataException.of("S0210"));
        }
        left.grouping = grouping;
        return left;
    }

    Node sorted(Node left, SortNode sort) {
        PathNode path = left instanceof PathNode known ? known : new PathNode(left);
        path.steps().add(sort);
        resolve(path);
        return path;
    }

    Node focused(Node left, String name) {
        Node step = left instanceof PathNode path ? path.last() : left;
        if (!step.stages.isEmpty() || !step.predicates.isEmpty()) {
            problem(JsonataException.of("S0215"));
        }
        if (step instanceof SortNode) {
            problem(JsonataException.of("S0216"));
        }
        step.focus = name;
        step.tuple = true;
        return left;
    }

    Node indexed(Node left, String name) {
        PathNode path = left instanceof PathNode known ? known : new PathNode(left);
        Node step = path.last();
        if (!(left instanceof PathNode)) {
            step.stages.addAll(step.predicates);
            step.predicates.clear();
        }
        if (step.stages.isEmpty()) {
            step.index = name;
        } else {
            step.stages.add(new Stage(null, name));
        }
        step.tuple = true;
        return path;
    }

    /** Looks for the parents that the last step asks for, in the steps before it. */
    private void resolve(PathNode path) {
        Node last = path.last();
        List<Slot> slots = new ArrayList<>(last.seeking);
        if (last instanceof ParentNode parent) {
            slots.add(parent.slot());
        }
        for (Slot slot : slots) {
            resolve(path, slot);
        }
    }

    private void resolve(PathNode path, Slot slot) {
        int index = path.steps().size() - 2;
        while (slot.level > 0) {
            if (index < 0) {
                path.seeking.add(slot);
                return;
            }
            Node step = path.steps().get(index--);
            while (index >= 0 && step.focus != null && path.steps().get(index).focus != null) {
                step = path.steps().get(index--);
            }
            seek(step, slot);
        }
    }

    private void seek(Node node, Slot slot) {
        if (node instanceof NameNode || node instanceof WildcardNode) {
            slot.level--;
            if (slot.level == 0) {
                if (node.ancestor != null) {
                    slot.label = node.ancestor.label;
                }
                node.ancestor = slot;
                node.tuple = true;
            }
        } else if (node instanceof ParentNode) {
            slot.level++;
        } else if (node instanceof BlockNode block) {
            if (!block.expressions().isEmpty()) {
                node.tuple = true;
                seek(block.expressions().get(block.expressions().size() - 1), slot);
            }
        } else if (node instanceof PathNode path) {
            node.tuple = true;
            int index = path.steps().size() - 1;
            seek(path.steps().get(index--), slot);
            while (slot.level > 0 && index >= 0) {
                seek(path.steps().get(index--), slot);
            }
        } else {
            problem(JsonataException.of("S0217"));
            slot.level = 0;
        }
    }
}
