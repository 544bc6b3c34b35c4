package dev.serverlesspresso.ordermanager.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the table of shops, in memory. */
final class MemoryShops implements Shops {

    private final Map<ShopId, Shop> shops = new LinkedHashMap<>();
    private final List<Shop> unannounced = new ArrayList<>();

    @Override
    public Optional<Shop> find(ShopId shopId) {
        return Optional.ofNullable(shops.get(shopId));
    }

    @Override
    public boolean create(Shop shop) {
        return shops.putIfAbsent(shop.shopId(), shop) == null && unannounced.add(shop);
    }

    @Override
    public boolean replace(Shop shop) {
        Shop current = shops.get(shop.shopId());
        if (current == null || current.version() != shop.version() - 1) {
            return false;
        }
        shops.put(shop.shopId(), shop);
        return unannounced.add(shop);
    }

    @Override
    public void markAnnounced(Shop shop) {
        unannounced.remove(shop);
    }

    @Override
    public List<ShopId> unannounced() {
        return unannounced.stream().map(Shop::shopId).distinct().toList();
    }
}
