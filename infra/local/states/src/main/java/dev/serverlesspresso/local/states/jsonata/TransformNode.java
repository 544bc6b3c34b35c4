package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function that answers a changed copy of its argument. */
final class TransformNode extends Node {
    private static final Signature SIGNATURE = Signature.of("<(oa):o>");

    private final Node pattern;
    private final Node update;
    private final @Nullable Node delete;

    TransformNode(Node pattern, Node update, @Nullable Node delete) {
        this.pattern = pattern;
        this.update = update;
        this.delete = delete;
    }

    @Override
    Object value(@Nullable Object input, Frame frame) {
        return new NativeFn(null, SIGNATURE, 1, arguments -> transformed(arguments.get(0), frame));
    }

    private @Nullable Object transformed(@Nullable Object value, Frame frame) {
        if (value == null) {
            return null;
        }
        Object copy = JsonValues.copy(value, frame.budget());
        Object matches = pattern.evaluate(copy, frame);
        if (matches != null) {
            for (Object match : new ArrayList<>(Sequence.around(matches))) {
                change(match, frame);
            }
        }
        return copy;
    }

    private void change(Object match, Frame frame) {
        Object changes = update.evaluate(match, frame);
        Map<String, Object> target = Values.object(match);
        if (changes != null) {
            Map<String, Object> members = Values.object(changes);
            if (members == null) {
                throw JsonataException.of("T2011").with("value", changes);
            }
            if (target != null) {
                target.putAll(members);
            }
        }
        Object names = delete == null ? null : delete.evaluate(match, frame);
        if (names != null) {
            Sequence list = Sequence.around(names);
            if (!Values.isStrings(list)) {
                throw JsonataException.of("T2012").with("value", names);
            }
            if (target != null) {
                list.forEach(target::remove);
            }
        }
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
