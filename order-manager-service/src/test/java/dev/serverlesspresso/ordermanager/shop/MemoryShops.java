package dev.serverlesspresso.ordermanager.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules of the table of shops, in memory. */
final class MemoryShops implements Shops, ShopList {

    private final Map<ShopId, Shop> shops = new LinkedHashMap<>();
    private final Map<ShopId, String> requests = new HashMap<>();
    private final List<Shop> unannounced = new ArrayList<>();
    private final Map<ShopId, Milestone.Kind> milestones = new LinkedHashMap<>();
    private final Map<String, ShopEntry> entries = new TreeMap<>();

    @Override
    public Optional<Shop> find(ShopId shopId) {
        return Optional.ofNullable(shops.get(shopId));
    }

    /** Stored before there was a list. */
    void storeUnlisted(Shop shop) {
        shops.put(shop.shopId(), shop);
    }

    @Override
    public Creation create(Shop shop, String request) {
        if (shops.putIfAbsent(shop.shopId(), shop) != null) {
            return request.equals(requests.get(shop.shopId())) ? Creation.REPEATED : Creation.TAKEN;
        }
        requests.put(shop.shopId(), request);
        milestones.put(shop.shopId(), Milestone.Kind.CREATED);
        store(shop);
        return Creation.CREATED;
    }

    @Override
    public boolean replace(Shop shop) {
        Shop current = shops.get(shop.shopId());
        if (current == null || current.version() != shop.version() - 1) {
            return false;
        }
        if (shop.archived()) {
            milestones.putIfAbsent(shop.shopId(), Milestone.Kind.ARCHIVED);
        }
        store(shop);
        return true;
    }

    private void store(Shop shop) {
        shops.put(shop.shopId(), shop);
        entries.put(shop.shopId().value(), ShopEntry.of(shop));
        unannounced.removeIf(earlier -> earlier.shopId().equals(shop.shopId()));
        unannounced.add(shop);
    }

    @Override
    public void markAnnounced(Shop shop) {
        unannounced.remove(shop);
    }

    @Override
    public List<ShopId> unannounced() {
        return unannounced.stream().map(Shop::shopId).distinct().toList();
    }

    @Override
    public List<ShopId> due(Instant now) {
        return shops.values().stream()
                .filter(shop -> shop.changesAt() != null && !shop.changesAt().isAfter(now))
                .map(Shop::shopId)
                .toList();
    }

    @Override
    public Page page(int limit, Optional<ShopId> after) {
        List<ShopEntry> rest = entries.values().stream()
                .filter(shop -> after.isEmpty()
                        || shop.shopId().value().compareTo(after.get().value()) > 0)
                .toList();
        List<ShopEntry> page = rest.subList(0, Math.min(limit, rest.size()));
        return new Page(
                page, rest.size() > limit ? Optional.of(page.get(limit - 1).shopId()) : Optional.empty());
    }

    @Override
    public List<ShopEntry> some(Collection<ShopId> shopIds) {
        return entries.values().stream()
                .filter(shop -> shopIds.contains(shop.shopId()))
                .sorted(Comparator.comparing(shop -> shop.shopId().value()))
                .toList();
    }

    @Override
    public void enlist(Shop shop) {
        entries.putIfAbsent(shop.shopId().value(), ShopEntry.of(shop));
    }

    @Override
    public List<Milestone> milestones() {
        return milestones.entrySet().stream()
                .map(entry -> new Milestone(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void markTold(Milestone milestone, boolean archived) {
        if (find(milestone.shopId()).filter(shop -> shop.archived() == archived).isPresent()) {
            milestones.remove(milestone.shopId(), milestone.kind());
        }
    }
}
