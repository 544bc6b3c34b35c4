package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function as a value. */
abstract class Fn {
    /** How many arguments it takes, by which functions that call it know what to pass. */
    abstract int arity();

    /** One call, which may answer a {@link Lambda} whose own call is still to be made. */
    abstract @Nullable Object call(List<@Nullable Object> arguments, @Nullable Object input, Frame frame);

    /** Calls it, and whatever it ends with calling, without using up the stack. */
    final @Nullable Object apply(List<@Nullable Object> arguments, @Nullable Object input, Frame frame) {
        frame.budget().work(1);
        Object result = call(arguments, input, frame);
        while (result instanceof Lambda lambda && lambda.isThunk()) {
            frame.budget().work(1);
            result = lambda.callOfBody(input, frame);
        }
        return result;
    }

    /** As {@link #apply} where no name has been written in the expression: an error names the function itself. */
    final @Nullable Object applyByItsName(List<@Nullable Object> arguments, Frame frame) {
        try {
            return apply(arguments, Values.NULL, frame);
        } catch (JsonataException e) {
            throw this instanceof NativeFn named ? e.inside(named.name()) : e;
        }
    }
}
