package dev.serverlesspresso.ordermanager.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of shops says of one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShopEntry(
        ShopId shopId,
        String name,
        @Nullable Map<String, String> names,
        boolean open,
        boolean archived,
        String timeZone,
        String locale,
        long version) {

    static ShopEntry of(Shop shop) {
        return new ShopEntry(
                shop.shopId(),
                shop.name(),
                shop.names(),
                shop.open(),
                shop.archived(),
                shop.timeZone(),
                shop.locale(),
                shop.version());
    }
}
