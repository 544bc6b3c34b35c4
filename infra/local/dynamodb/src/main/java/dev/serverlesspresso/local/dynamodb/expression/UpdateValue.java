package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.Numbers;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What SET computes, always from the item as it was before the update. */
sealed interface UpdateValue {
    AttributeValue from(Item before);

    /** The type of the value where the expression alone decides it, else null. */
    @Nullable
    String type();

    static AwsError wrongType() {
        return Invalid.request("An operand in the update expression has an incorrect data type");
    }

    /** A path, which has to lead to a value, or a value of the request. */
    record Plain(Operand operand) implements UpdateValue {
        @Override
        public @Nullable String type() {
            return operand.type();
        }

        @Override
        public AttributeValue from(Item before) {
            AttributeValue value = operand.in(before);
            if (value == null) {
                throw Invalid.request("The provided expression refers to an attribute that does not exist in the item");
            }
            return value;
        }
    }

    /** The value at a path, or another one when there is none. */
    record IfNotExists(DocumentPath path, UpdateValue otherwise) implements UpdateValue {
        @Override
        public @Nullable String type() {
            return otherwise.type();
        }

        @Override
        public AttributeValue from(Item before) {
            AttributeValue value = path.in(before);
            return value != null ? value : otherwise.from(before);
        }
    }

    /** Two lists joined. */
    record ListAppend(UpdateValue first, UpdateValue second) implements UpdateValue {
        @Override
        public String type() {
            return "L";
        }

        @Override
        public AttributeValue from(Item before) {
            if (first.from(before) instanceof AttributeValue.L a && second.from(before) instanceof AttributeValue.L b) {
                List<AttributeValue> joined = new ArrayList<>(a.values());
                joined.addAll(b.values());
                return new AttributeValue.L(joined);
            }
            throw wrongType();
        }
    }

    /** The sum or the difference of two numbers. */
    record Arithmetic(UpdateValue left, boolean plus, UpdateValue right) implements UpdateValue {
        @Override
        public String type() {
            return "N";
        }

        @Override
        public AttributeValue from(Item before) {
            if (left.from(before) instanceof AttributeValue.N a && right.from(before) instanceof AttributeValue.N b) {
                BigDecimal result = plus ? a.value().add(b.value()) : a.value().subtract(b.value());
                return new AttributeValue.N(Numbers.checked(result));
            }
            throw wrongType();
        }
    }
}
