package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.BS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.N;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.NS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.SS;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.Numbers;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One action of an update expression: which path it changes, and to what. */
sealed interface UpdateAction {
    DocumentPath path();

    /** The new value at the path, null to remove what is there. */
    @Nullable
    AttributeValue result(Item before);

    /** {@code SET path = value}. */
    record Assign(DocumentPath path, UpdateValue value) implements UpdateAction {
        @Override
        public AttributeValue result(Item before) {
            return value.from(before);
        }
    }

    /** {@code REMOVE path}. */
    record Remove(DocumentPath path) implements UpdateAction {
        @Override
        public @Nullable AttributeValue result(Item before) {
            return null;
        }
    }

    /** {@code ADD path value}: a number is added, elements join a set. */
    record Add(DocumentPath path, AttributeValue value) implements UpdateAction {
        @Override
        public AttributeValue result(Item before) {
            AttributeValue old = path.in(before);
            if (old == null) {
                return value;
            }
            if (old instanceof N a && value instanceof N b) {
                return new N(Numbers.checked(a.value().add(b.value())));
            }
            if (old instanceof SS a && value instanceof SS b) {
                return new SS(union(a.values(), b.values()));
            }
            if (old instanceof NS a && value instanceof NS b) {
                return new NS(union(a.values(), b.values()));
            }
            if (old instanceof BS a && value instanceof BS b) {
                return new BS(union(a.values(), b.values()));
            }
            throw UpdateValue.wrongType();
        }

        private static <T> Set<T> union(Set<T> a, Set<T> b) {
            Set<T> union = new LinkedHashSet<>(a);
            union.addAll(b);
            return union;
        }
    }

    /** {@code DELETE path value}: elements leave a set; an empty set goes away. */
    record Delete(DocumentPath path, AttributeValue value) implements UpdateAction {
        @Override
        public @Nullable AttributeValue result(Item before) {
            AttributeValue old = path.in(before);
            if (old == null) {
                return null;
            }
            if (old instanceof SS a && value instanceof SS b) {
                Set<String> left = difference(a.values(), b.values());
                return left.isEmpty() ? null : new SS(left);
            }
            if (old instanceof NS a && value instanceof NS b) {
                Set<N> left = difference(a.values(), b.values());
                return left.isEmpty() ? null : new NS(left);
            }
            if (old instanceof BS a && value instanceof BS b) {
                var left = difference(a.values(), b.values());
                return left.isEmpty() ? null : new BS(left);
            }
            throw UpdateValue.wrongType();
        }

        private static <T> Set<T> difference(Set<T> a, Set<T> b) {
            Set<T> difference = new LinkedHashSet<>(a);
            difference.removeAll(b);
            return difference;
        }
    }
}
