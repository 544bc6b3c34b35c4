package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the language. */
final class NativeFn extends Fn {
    /** What it does; undefined arguments that were left out at the end are there as null. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object call(Arguments arguments);
    }

    private final @Nullable String name;
    private final @Nullable Signature signature;
    private final int arity;
    private final Body body;

    NativeFn(@Nullable String name, @Nullable Signature signature, int arity, Body body) {
        this.name = name;
        this.signature = signature;
        this.arity = arity;
        this.body = body;
    }

    @Nullable
    String name() {
        return name;
    }

    @Override
    int arity() {
        return arity;
    }

    @Override
    @Nullable
    Object call(List<@Nullable Object> arguments, @Nullable Object input, Frame frame) {
        List<@Nullable Object> valid = signature == null ? arguments : signature.validate(arguments, input);
        return body.call(new Arguments(valid, frame));
    }
}
