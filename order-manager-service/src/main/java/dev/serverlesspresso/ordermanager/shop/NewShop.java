package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.menu.Menu;
import dev.serverlesspresso.ordermanager.menu.VisibleText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop that somebody asks for.
 *
 * @param menuFrom the shop whose menu it begins with; the menu for a start if there is none
 * @param settings what it has other than usual
 */
record NewShop(ShopId shopId, Optional<ShopId> menuFrom, ShopChange settings) {

    /** The screens have pages of these names where a shop's name stands in an address. */
    private static final Set<String> RESERVED = Set.of("pair", "signed-in", "shops");

    private static final int SECONDS_PER_CODE = 300;
    private static final int USES_PER_CODE = 10;
    private static final int SECONDS_OF_GRACE = 30;
    private static final int CAPACITY = 20;
    private static final int SECONDS_TO_CHOOSE = 300;
    private static final int SECONDS_TO_MAKE = 900;

    /** Reads {@code shopId}, {@code menuFrom} and any settings. Throws for what no new shop can have. */
    static NewShop read(ObjectNode body) {
        ObjectNode settings = body.deepCopy();
        ShopId shopId = id("shopId", settings.remove("shopId"))
                .orElseThrow(() -> new InvalidSetting("shopId", "must match [a-z0-9-]{2,32}"));
        if (RESERVED.contains(shopId.value())) {
            throw new InvalidSetting("shopId", "is reserved: '" + shopId + "'");
        }
        JsonNode from = settings.remove("menuFrom");
        if (!settings.has("names") && !settings.has("name")) {
            throw new InvalidSetting("names", "must have a name in at least one language");
        }
        if (!settings.has("timeZone")) {
            throw new InvalidSetting("timeZone", "must be an IANA time zone");
        }
        if (settings.get("names") instanceof ObjectNode names && !names.isEmpty() && !settings.has("locale")) {
            settings.put("locale", names.propertyNames().iterator().next());
        }
        return new NewShop(shopId, id("menuFrom", from), new ShopChange(settings));
    }

    private static Optional<ShopId> id(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(ShopId.FORMAT
                .parse(value.isString() ? value.stringValue() : "")
                .orElseThrow(() -> new InvalidSetting(
                        field, "must match [a-z0-9-]{2,32}: '" + VisibleText.shown(value.asString("")) + "'")));
    }

    /** The first version of the shop, closed unless it was asked for otherwise. Throws for a setting that it cannot have. */
    Shop shop(Menu menu, Instant now) {
        Shop usual = new Shop(
                shopId,
                "New",
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                "UTC",
                "en",
                menu,
                SECONDS_PER_CODE,
                USES_PER_CODE,
                SECONDS_OF_GRACE,
                CAPACITY,
                SECONDS_TO_CHOOSE,
                SECONDS_TO_MAKE,
                Shop.USUAL_FINISH_WITHIN_SECONDS,
                Shop.USUAL_READY_FOR_SECONDS,
                null,
                Shop.USUAL_CHOOSING_SHARE,
                null,
                null,
                null,
                null,
                false,
                false,
                0);
        return settings.applyTo(usual, now);
    }

    /** Tells whether a request was made before: the same of the same person. */
    String requestOf(String caller) {
        try {
            String text = caller + "\n" + shopId + "\n" + menuFrom + "\n" + settings.fields();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
