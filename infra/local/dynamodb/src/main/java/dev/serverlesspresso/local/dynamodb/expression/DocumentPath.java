package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Item;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a value stands in an item: an attribute's name, then names and indexes. */
public record DocumentPath(List<Step> steps) {
    public DocumentPath {
        steps = List.copyOf(steps);
    }

    /** A name in a map, or an index in a list when there is no name. */
    record Step(@Nullable String name, int index) {
        @Nullable
        AttributeValue in(AttributeValue container) {
            if (name != null) {
                return container instanceof AttributeValue.M map ? map.values().get(name) : null;
            }
            return container instanceof AttributeValue.L list
                            && index < list.values().size()
                    ? list.values().get(index)
                    : null;
        }

        @Override
        public String toString() {
            return name != null ? name : "[" + index + "]";
        }
    }

    public String attribute() {
        return String.valueOf(steps.get(0).name());
    }

    @Nullable
    AttributeValue in(Item item) {
        AttributeValue value = item.get(attribute());
        for (int i = 1; i < steps.size() && value != null; i++) {
            value = steps.get(i).in(value);
        }
        return value;
    }

    boolean overlaps(DocumentPath other) {
        int common = Math.min(steps.size(), other.steps.size());
        return steps.subList(0, common).equals(other.steps.subList(0, common));
    }

    /** Whether one path needs a map where the other one needs a list. */
    boolean conflicts(DocumentPath other) {
        int common = Math.min(steps.size(), other.steps.size());
        for (int i = 0; i < common; i++) {
            Step mine = steps.get(i);
            Step theirs = other.steps.get(i);
            if (!mine.equals(theirs)) {
                return (mine.name() == null) != (theirs.name() == null);
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
