package dev.serverlesspresso.local.dynamodb.value;

import java.util.function.UnaryOperator;

/**
 * A number or a set that cannot be stored. AWS checks values in two layers with different words; which of them an
 * operation has is for the operation to say.
 */
public final class ValueRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String older;

    /** {@code current} is what the newer layer says, {@code older} what the older one says. */
    ValueRefusal(String current, String older) {
        super(current, null, false, false);
        this.older = older;
    }

    /** What the newer layer says, without an envelope. */
    public String current() {
        return String.valueOf(getMessage());
    }

    public String older() {
        return older;
    }

    /** The same refusal, with the older layer's words put into a sentence. */
    public ValueRefusal withOlder(UnaryOperator<String> sentence) {
        return new ValueRefusal(current(), sentence.apply(older));
    }
}
