package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function written in the expression, with what it could see where it was written. */
final class Lambda extends Fn {
    private final LambdaNode node;
    private final List<String> parameters;
    private final @Nullable Object input;
    private final Frame frame;

    Lambda(LambdaNode node, List<String> parameters, @Nullable Object input, Frame frame) {
        this.node = node;
        this.parameters = parameters;
        this.input = input;
        this.frame = frame;
    }

    boolean isThunk() {
        return node.isThunk();
    }

    @Override
    int arity() {
        return parameters.size();
    }

    @Override
    @Nullable
    Object call(List<@Nullable Object> arguments, @Nullable Object context, Frame caller) {
        Signature signature = node.signature();
        List<@Nullable Object> valid = signature == null ? arguments : signature.validate(arguments, context);
        Frame inner = frame.inner();
        for (int i = 0; i < parameters.size(); i++) {
            inner.bind(parameters.get(i), i < valid.size() ? valid.get(i) : null);
        }
        return node.body().evaluate(input, inner);
    }

    /** A thunk's body is a call; this makes it, but not the one that it may end with. */
    @Nullable
    Object callOfBody(@Nullable Object context, Frame caller) {
        CallNode call = (CallNode) node.body();
        try {
            return call.function(input, frame).call(call.arguments(input, frame), context, caller);
        } catch (JsonataException e) {
            throw e.inside(call.name());
        }
    }
}
