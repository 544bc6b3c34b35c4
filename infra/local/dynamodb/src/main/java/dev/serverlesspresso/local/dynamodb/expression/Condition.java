package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.Values;
import java.util.List;
import java.util.OptionalInt;

/** What a condition or filter expression says about an item. */
public sealed interface Condition {
    boolean holds(Item item);

    /** Whether any path in the condition begins with this attribute. */
    boolean mentions(String attribute);

    /** All conditions hold. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return left.mentions(attribute) || right.mentions(attribute);
        }

        @Override
        public boolean holds(Item item) {
            return left.holds(item) && right.holds(item);
        }
    }

    /** One of two conditions holds. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return left.mentions(attribute) || right.mentions(attribute);
        }

        @Override
        public boolean holds(Item item) {
            return left.holds(item) || right.holds(item);
        }
    }

    /** A condition does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return condition.mentions(attribute);
        }

        @Override
        public boolean holds(Item item) {
            return !condition.holds(item);
        }
    }

    /** A comparison; values of different types are unequal and have no order. */
    record Comparison(Operand left, String operator, Operand right) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return left.mentions(attribute) || right.mentions(attribute);
        }

        @Override
        public boolean holds(Item item) {
            AttributeValue a = left.in(item);
            AttributeValue b = right.in(item);
            if (operator.equals("<>")) {
                return a == null || b == null || !a.equals(b);
            }
            if (a == null || b == null) {
                return false;
            }
            return operator.equals("=") ? a.equals(b) : ordered(Values.compare(a, b));
        }

        private boolean ordered(OptionalInt order) {
            if (order.isEmpty()) {
                return false;
            }
            return switch (operator) {
                case "<" -> order.getAsInt() < 0;
                case "<=" -> order.getAsInt() <= 0;
                case ">" -> order.getAsInt() > 0;
                default -> order.getAsInt() >= 0;
            };
        }
    }

    /** A value lies between two others, bounds included. */
    record Between(Operand value, Operand low, Operand high) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return value.mentions(attribute) || low.mentions(attribute) || high.mentions(attribute);
        }

        @Override
        public boolean holds(Item item) {
            return new Comparison(value, ">=", low).holds(item) && new Comparison(value, "<=", high).holds(item);
        }
    }

    /** A value equals one of several. */
    record In(Operand value, List<Operand> candidates) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return value.mentions(attribute)
                    || candidates.stream().anyMatch(candidate -> candidate.mentions(attribute));
        }

        @Override
        public boolean holds(Item item) {
            AttributeValue sought = value.in(item);
            return sought != null && candidates.stream().anyMatch(candidate -> sought.equals(candidate.in(item)));
        }
    }

    /** There is a value at a path. */
    record Exists(DocumentPath path) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return path.attribute().equals(attribute);
        }

        @Override
        public boolean holds(Item item) {
            return path.in(item) != null;
        }
    }

    /** The value at a path has a type. */
    record HasType(Operand value, String type) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return value.mentions(attribute);
        }

        @Override
        public boolean holds(Item item) {
            AttributeValue found = value.in(item);
            return found != null && found.type().equals(type);
        }
    }

    /** A string or binary value begins with another one. */
    record BeginsWith(Operand value, Operand prefix) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return value.mentions(attribute) || prefix.mentions(attribute);
        }

        @Override
        public boolean holds(Item item) {
            AttributeValue found = value.in(item);
            AttributeValue start = prefix.in(item);
            return found != null && start != null && Values.beginsWith(found, start);
        }
    }

    /** A string, set or list contains a value. */
    record Contains(Operand value, Operand part) implements Condition {
        @Override
        public boolean mentions(String attribute) {
            return value.mentions(attribute) || part.mentions(attribute);
        }

        @Override
        public boolean holds(Item item) {
            AttributeValue found = value.in(item);
            AttributeValue sought = part.in(item);
            return found != null && sought != null && Values.contains(found, sought);
        }
    }
}
