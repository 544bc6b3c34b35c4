package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** An array. What a path yields is a sequence, of which a single item stands for itself. */
public final class Sequence extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    /** Made by a path or a function, not written as an array. */
    boolean sequence;
    /** A single item stays in its array. */
    boolean keepSingleton;
    /** Written with brackets as a step of a path: it is not flattened. */
    boolean constructed;
    /** Its items are what {@code @}, {@code #} and {@code %} have bound. */
    boolean tuples;

    /** An array. */
    public Sequence() {}

    public Sequence(int capacity) {
        super(capacity);
    }

    Sequence(Collection<?> items) {
        super(items);
    }

    static Sequence empty() {
        Sequence made = new Sequence();
        made.sequence = true;
        return made;
    }

    @SuppressWarnings("NullAway")
    static Sequence of(@Nullable Object item) {
        Sequence made = empty();
        made.add(item);
        return made;
    }

    static Sequence tuples() {
        Sequence made = empty();
        made.tuples = true;
        return made;
    }

    /** The array itself, or an array around the single value. */
    static Sequence around(@Nullable Object value) {
        return value instanceof Sequence list ? list : of(value);
    }

    /** What two values are together, undefined ones left out. */
    static @Nullable Object append(@Nullable Object first, @Nullable Object second) {
        if (first == null) {
            return second;
        }
        if (second == null) {
            return first;
        }
        Sequence both = new Sequence(around(first));
        both.addAll(around(second));
        return both;
    }
}
