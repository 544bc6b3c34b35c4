package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question mark in place of an argument. */
final class PlaceholderNode extends Node {
    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        return null;
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
