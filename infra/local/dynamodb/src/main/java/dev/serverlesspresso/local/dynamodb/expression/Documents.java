package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** New items from old ones, with the value at one path set or removed. */
final class Documents {
    private Documents() {}

    /** A null value removes what is at the path. */
    static Item with(Item item, DocumentPath path, @Nullable AttributeValue value) {
        return new Item(with(item.attributes(), path.steps(), value));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> attributes, List<DocumentPath.Step> steps, @Nullable AttributeValue value) {
        String name = String.valueOf(steps.get(0).name());
        Map<String, AttributeValue> changed = new LinkedHashMap<>(attributes);
        AttributeValue result = child(attributes.get(name), steps, value);
        if (result == null) {
            changed.remove(name);
        } else {
            changed.put(name, result);
        }
        return changed;
    }

    /** What becomes of the value that the first step leads to. */
    private static @Nullable AttributeValue child(
            @Nullable AttributeValue old, List<DocumentPath.Step> steps, @Nullable AttributeValue value) {
        if (steps.size() == 1) {
            return value;
        }
        List<DocumentPath.Step> rest = steps.subList(1, steps.size());
        if (rest.get(0).name() != null && old instanceof AttributeValue.M map) {
            return new AttributeValue.M(with(map.values(), rest, value));
        }
        if (rest.get(0).name() == null && old instanceof AttributeValue.L list) {
            return new AttributeValue.L(with(list.values(), rest, value));
        }
        throw invalidPath();
    }

    private static List<AttributeValue> with(
            List<AttributeValue> elements, List<DocumentPath.Step> steps, @Nullable AttributeValue value) {
        int index = steps.get(0).index();
        List<AttributeValue> changed = new ArrayList<>(elements);
        AttributeValue result = child(index < elements.size() ? elements.get(index) : null, steps, value);
        if (result == null) {
            if (index < elements.size()) {
                changed.remove(index);
            }
        } else if (index < elements.size()) {
            changed.set(index, result);
        } else {
            changed.add(result);
        }
        return changed;
    }

    private static AwsError invalidPath() {
        return Invalid.request("The document path provided in the update expression is invalid for update");
    }
}
