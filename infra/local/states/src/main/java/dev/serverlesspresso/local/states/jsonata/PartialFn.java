package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of which some arguments are given and others are still open. */
final class PartialFn extends Fn {
    private final Fn function;
    private final List<@Nullable Object> given;

    PartialFn(Fn function, List<@Nullable Object> given) {
        this.function = function;
        this.given = given;
    }

    @Override
    int arity() {
        return (int) given.stream().filter(PlaceholderNode.class::isInstance).count();
    }

    @Override
    @Nullable
    Object call(List<@Nullable Object> arguments, @Nullable Object input, Frame frame) {
        List<@Nullable Object> all = new ArrayList<>();
        int next = 0;
        for (Object each : given) {
            if (each instanceof PlaceholderNode) {
                all.add(next < arguments.size() ? arguments.get(next) : null);
                next++;
            } else {
                all.add(each);
            }
        }
        return function.apply(all, input, frame);
    }
}
