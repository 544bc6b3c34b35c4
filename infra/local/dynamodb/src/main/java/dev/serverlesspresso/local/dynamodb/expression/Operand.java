package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.Values;
import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What stands on a side of a comparison, or is handed to a function. */
sealed interface Operand {
    /** The operand's value for an item, null when the item has none. */
    @Nullable
    AttributeValue in(Item item);

    /** The type of the operand where the expression alone decides it, else null. */
    default @Nullable String type() {
        return null;
    }

    /** Whether a path in the operand begins with this attribute. */
    boolean mentions(String attribute);

    /** The value in the item at a path. */
    record At(DocumentPath path) implements Operand {
        @Override
        public boolean mentions(String attribute) {
            return path.attribute().equals(attribute);
        }

        @Override
        public @Nullable AttributeValue in(Item item) {
            return path.in(item);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A value of the request. */
    record Constant(AttributeValue value) implements Operand {
        @Override
        public String type() {
            return value.type();
        }

        @Override
        public boolean mentions(String attribute) {
            return false;
        }

        @Override
        public AttributeValue in(Item item) {
            return value;
        }
    }

    /** The function {@code size}. */
    record Size(Operand of) implements Operand {
        @Override
        public String type() {
            return "N";
        }

        @Override
        public boolean mentions(String attribute) {
            return of.mentions(attribute);
        }

        @Override
        public @Nullable AttributeValue in(Item item) {
            AttributeValue value = of.in(item);
            OptionalInt length = value == null ? OptionalInt.empty() : Values.length(value);
            return length.isPresent() ? new AttributeValue.N(BigDecimal.valueOf(length.getAsInt())) : null;
        }
    }
}
