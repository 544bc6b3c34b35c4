package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A parsed update expression. All its values are computed from the item as it was. */
public final class UpdateExpression {
    private final List<UpdateAction> actions;
    private final Projection projection;

    UpdateExpression(List<UpdateAction> actions) {
        this.actions = List.copyOf(actions);
        this.projection = Projection.of(actions.stream().map(UpdateAction::path).toList());
    }

    /** The attributes that the update changes, as a whole or in part. */
    public Set<String> attributes() {
        return projection.attributes();
    }

    /** Exactly the parts of an item that the update names. */
    public Item updatedPartsOf(Item item) {
        return projection.apply(item);
    }

    public Item apply(Item before) {
        Map<DocumentPath, AttributeValue> kept = new LinkedHashMap<>();
        List<DocumentPath> removed = new ArrayList<>();
        for (UpdateAction action : actions) {
            AttributeValue result = action.result(before);
            if (result == null) {
                removed.add(action.path());
            } else {
                kept.put(action.path(), result);
            }
        }
        Item item = before;
        for (DocumentPath path : inListOrder(kept.keySet())) {
            item = Documents.with(item, path, kept.get(path));
        }
        List<DocumentPath> backwards = inListOrder(removed);
        for (int i = backwards.size() - 1; i >= 0; i--) {
            item = Documents.with(item, backwards.get(i), null);
        }
        return item;
    }

    /** Lower indexes first, so that elements past a list's end are appended in their order. */
    private static List<DocumentPath> inListOrder(Iterable<DocumentPath> paths) {
        List<DocumentPath> ordered = new ArrayList<>();
        paths.forEach(ordered::add);
        ordered.sort(Comparator.comparing(
                path -> path.steps().get(path.steps().size() - 1).index()));
        return ordered;
    }
}
