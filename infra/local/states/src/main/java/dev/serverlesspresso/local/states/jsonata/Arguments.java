package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call to a function of the language, which its signature has checked. */
record Arguments(List<@Nullable Object> values, Frame frame) {
    int count() {
        return values.size();
    }

    @Nullable
    Object get(int index) {
        return index < values.size() ? values.get(index) : null;
    }

    @Nullable
    String text(int index) {
        return (String) get(index);
    }

    @Nullable
    Number number(int index) {
        return (Number) get(index);
    }

    @Nullable
    Sequence array(int index) {
        return (Sequence) get(index);
    }

    @Nullable
    Map<String, Object> object(int index) {
        return Values.object(get(index));
    }

    Budget budget() {
        return frame.budget();
    }

    /** Calls a function that was given as an argument with as many of the values as it takes, the first one always. */
    @Nullable
    Object call(Fn function, @Nullable Object... passed) {
        int taken = Math.min(passed.length, Math.max(1, function.arity()));
        return callWith(function, new ArrayList<>(Arrays.asList(passed).subList(0, taken)));
    }

    @Nullable
    Object callWith(Fn function, List<@Nullable Object> passed) {
        return function.applyByItsName(passed, frame);
    }
}
