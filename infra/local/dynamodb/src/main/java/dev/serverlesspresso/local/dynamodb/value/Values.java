package dev.serverlesspresso.local.dynamodb.value;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue.B;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.BS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.L;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.M;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.N;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.NS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.S;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.SS;
import java.util.OptionalInt;

/** Questions about values that the expression functions ask. */
public final class Values {
    private Values() {}

    /** How two values compare; empty when they are of different types or have no order. */
    public static OptionalInt compare(AttributeValue left, AttributeValue right) {
        if (left instanceof N a && right instanceof N b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        }
        if (left instanceof S a && right instanceof S b) {
            return OptionalInt.of(a.utf8().compareTo(b.utf8()));
        }
        if (left instanceof B a && right instanceof B b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        }
        return OptionalInt.empty();
    }

    public static boolean beginsWith(AttributeValue value, AttributeValue prefix) {
        if (value instanceof S a && prefix instanceof S b) {
            return a.value().startsWith(b.value());
        }
        return value instanceof B a && prefix instanceof B b && a.value().startsWith(b.value());
    }

    public static boolean contains(AttributeValue value, AttributeValue part) {
        if (value instanceof L list) {
            return list.values().contains(part);
        }
        if (part instanceof S text) {
            return (value instanceof S all && all.value().contains(text.value()))
                    || (value instanceof SS set && set.values().contains(text.value()));
        }
        if (part instanceof N number) {
            return value instanceof NS set && set.values().contains(number);
        }
        return part instanceof B bytes
                && ((value instanceof B all && all.value().contains(bytes.value()))
                        || (value instanceof BS set && set.values().contains(bytes.value())));
    }

    /** The answer of the function {@code size}; empty for the types that have none. */
    public static OptionalInt length(AttributeValue value) {
        if (value instanceof S s) {
            return OptionalInt.of(s.value().length());
        }
        if (value instanceof B b) {
            return OptionalInt.of(b.value().length());
        }
        if (value instanceof L l) {
            return OptionalInt.of(l.values().size());
        }
        if (value instanceof M m) {
            return OptionalInt.of(m.values().size());
        }
        return setLength(value);
    }

    private static OptionalInt setLength(AttributeValue value) {
        if (value instanceof SS set) {
            return OptionalInt.of(set.values().size());
        }
        if (value instanceof NS set) {
            return OptionalInt.of(set.values().size());
        }
        return value instanceof BS set ? OptionalInt.of(set.values().size()) : OptionalInt.empty();
    }
}
