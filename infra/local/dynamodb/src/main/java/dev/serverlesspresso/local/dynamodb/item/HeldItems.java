package dev.serverlesspresso.local.dynamodb.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The items of transactions that have arrived and are not durable yet. Nobody else may change these meanwhile. */
final class HeldItems {
    private final Map<ItemRef, Object> owners = new ConcurrentHashMap<>();

    /** Takes all the items for an owner, or none; returns those that somebody else holds. */
    List<ItemRef> take(Object owner, Collection<ItemRef> items) {
        List<ItemRef> conflicts = new ArrayList<>();
        for (ItemRef item : items) {
            if (owners.putIfAbsent(item, owner) != null) {
                conflicts.add(item);
            }
        }
        if (!conflicts.isEmpty()) {
            release(owner, items);
        }
        return conflicts;
    }

    void release(Object owner, Collection<ItemRef> items) {
        items.forEach(item -> owners.remove(item, owner));
    }

    /** Those of the items that a transaction holds. */
    List<ItemRef> heldOf(Collection<ItemRef> items) {
        return items.stream().filter(owners::containsKey).toList();
    }
}
