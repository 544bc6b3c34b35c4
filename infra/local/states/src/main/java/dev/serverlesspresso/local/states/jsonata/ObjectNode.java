package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object, written with braces. */
final class ObjectNode extends Node {
    private final Grouping members;

    ObjectNode(Grouping members) {
        this.members = members;
        parts().forEach(this::adopt);
    }

    @Override
    Object value(@Nullable Object input, Frame frame) {
        return members.evaluate(input, frame);
    }

    @Override
    List<Node> parts() {
        return members.pairs().stream()
                .flatMap(pair -> Stream.of(pair.key(), pair.value()))
                .toList();
    }
}
