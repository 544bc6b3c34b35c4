package dev.serverlesspresso.kit.time;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the ids of one kind look like, whose type is a record of a text. */
public final class IdFormat<T> {

    private final String kind;
    private final Pattern allowed;
    private final Function<String, T> type;

    /**
     * A format that the type itself checks when one is made.
     *
     * @param kind what a message calls such an id
     * @param allowed a regular expression
     */
    public IdFormat(String kind, String allowed, Function<String, T> type) {
        this.kind = kind;
        this.allowed = Pattern.compile(allowed);
        this.type = type;
    }

    public void check(String value) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException(kind + " must match " + allowed + ": '" + value + "'");
        }
    }

    /** The id in a text from outside, if it is one. */
    public Optional<T> parse(String text) {
        return allowed.matcher(text).matches() ? Optional.of(type.apply(text)) : Optional.empty();
    }
}
