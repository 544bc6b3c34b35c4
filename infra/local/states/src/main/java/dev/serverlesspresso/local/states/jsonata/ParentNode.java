package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The object that holds the context. */
final class ParentNode extends Node {
    private final Slot slot;

    ParentNode(Slot slot) {
        this.slot = slot;
    }

    Slot slot() {
        return slot;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        return frame.lookup(slot.label);
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
