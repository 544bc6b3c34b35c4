package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One function after the other. */
final class ChainFn extends Fn {
    private final Fn first;
    private final Fn second;

    ChainFn(Fn first, Fn second) {
        this.first = first;
        this.second = second;
    }

    @Override
    int arity() {
        return 1;
    }

    @Override
    @Nullable
    Object call(List<@Nullable Object> arguments, @Nullable Object input, Frame frame) {
        List<@Nullable Object> one = arguments.subList(0, Math.min(1, arguments.size()));
        Object between = first.applyByItsName(one, frame);
        List<@Nullable Object> passed = new ArrayList<>();
        passed.add(between);
        return second.applyByItsName(passed, frame);
    }
}
