package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.expression.Placeholders;
import dev.serverlesspresso.local.dynamodb.expression.Projection;
import dev.serverlesspresso.local.dynamodb.table.IndexDefinition;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which part of each item a query or scan returns, by Select and ProjectionExpression. */
record Selection(
        ReadTarget target,
        boolean countOnly,
        boolean wholeItems,
        @Nullable Projection projection) {
    private static final List<String> SELECT =
            List.of("SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES");

    static Selection of(Request request, ReadTarget target, Placeholders placeholders) {
        String text = request.text("ProjectionExpression");
        String select = request.oneOf("Select", "", SELECT);
        checkSelect(select, text != null, target);
        Projection projection = text == null ? null : Projection.parse(text, placeholders);
        boolean fetches = projection != null && needsWholeItems(projection, target);
        return new Selection(target, select.equals("COUNT"), select.equals("ALL_ATTRIBUTES") || fetches, projection);
    }

    private static void checkSelect(String select, boolean projected, ReadTarget target) {
        IndexDefinition index = target.index();
        if (projected && !select.isEmpty() && !select.equals("SPECIFIC_ATTRIBUTES")) {
            throw Invalid.request("Cannot specify the ProjectionExpression when choosing to get "
                    + (select.equals("COUNT") ? "only the Count" : select));
        }
        if (select.equals("SPECIFIC_ATTRIBUTES") && !projected) {
            throw Invalid.request("Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                    + " SPECIFIC_ATTRIBUTES");
        }
        if (select.equals("ALL_PROJECTED_ATTRIBUTES") && index == null) {
            throw Invalid.request("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
        if (select.equals("ALL_ATTRIBUTES") && index != null && index.global() && !index.projectsAll()) {
            throw Invalid.parameter("Select type ALL_ATTRIBUTES is not supported for global secondary index "
                    + index.name() + " because its projection type is not ALL");
        }
    }

    /** A local index fetches what it does not hold from the table; a global one refuses. */
    private static boolean needsWholeItems(Projection projection, ReadTarget target) {
        IndexDefinition index = target.index();
        if (index == null || index.projectsAll()) {
            return false;
        }
        Set<String> held = index.projectedNames(target.table().key());
        List<String> missing = new ArrayList<>(projection.attributes());
        missing.removeAll(held);
        if (!missing.isEmpty() && index.global()) {
            throw Invalid.parameter("Global secondary index " + index.name() + " does not project " + missing);
        }
        return !missing.isEmpty();
    }

    /** Whether every item of an index has to be read from the table as well. */
    boolean fetchesFromTable() {
        IndexDefinition index = target.index();
        return wholeItems && index != null && !index.projectsAll();
    }

    Item visible(Item item) {
        return wholeItems ? item : target.stored(item);
    }

    Item returned(Item visible) {
        return projection == null ? visible : projection.apply(visible);
    }
}
