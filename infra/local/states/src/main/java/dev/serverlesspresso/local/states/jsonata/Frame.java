package dev.serverlesspresso.local.states.jsonata;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that an expression sees, those of the frame around it included. */
public final class Frame {
    private final @Nullable Frame parent;
    private final Budget budget;
    private final Map<String, Object> bindings = new HashMap<>();

    private Frame(@Nullable Frame parent, Budget budget) {
        this.parent = parent;
        this.budget = budget;
    }

    /** A frame around all evaluations, in which nothing is evaluated itself. */
    static Frame shared() {
        return new Frame(null, new Budget(Duration.ZERO));
    }

    /** A frame within this one. */
    public Frame inner() {
        return new Frame(this, budget);
    }

    /** A frame within this one for an evaluation with a budget of its own. */
    Frame inner(Budget own) {
        return new Frame(this, own);
    }

    Frame inner(Map<String, Object> tuple) {
        Frame inner = inner();
        inner.bindings.putAll(tuple);
        return inner;
    }

    Budget budget() {
        return budget;
    }

    /** Gives a name a value; undefined hides what the frames around say. */
    @SuppressWarnings("NullAway")
    public void bind(String name, @Nullable Object value) {
        bindings.put(name, value);
    }

    @Nullable
    Object lookup(String name) {
        Frame frame = this;
        while (frame != null) {
            Object value = frame.bindings.get(name);
            if (value != null || frame.bindings.containsKey(name)) {
                return value;
            }
            frame = frame.parent;
        }
        return null;
    }
}
