package dev.serverlesspresso.ordermanager.shop;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A file of shops: a list of what would be sent to create each of them. */
record ShopFile(Resource file, StarterMenu starter, Clock clock) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads and checks all of it; what is wrong is told in one line. */
    List<NewShop> shops() {
        if (!(json() instanceof ArrayNode entries) || entries.isEmpty()) {
            throw bad("must be a list of shops", null);
        }
        List<NewShop> shops = new ArrayList<>();
        Set<ShopId> ids = new HashSet<>();
        for (JsonNode entry : entries) {
            NewShop shop = shop(entry, shops.size() + 1);
            if (shop.menuFrom().filter(from -> !ids.contains(from)).isPresent()) {
                throw bad("shop " + (shops.size() + 1) + ": menuFrom must be the id of a shop above it", null);
            }
            if (!ids.add(shop.shopId())) {
                throw bad("has shop '" + shop.shopId() + "' twice", null);
            }
            shops.add(shop);
        }
        return shops;
    }

    private NewShop shop(JsonNode entry, int number) {
        if (!(entry instanceof ObjectNode fields)) {
            throw bad("shop " + number + " must be an object", null);
        }
        try {
            NewShop shop = NewShop.read(fields);
            shop.shop(starter.menu(), clock.instant());
            return shop;
        } catch (InvalidSetting invalid) {
            throw bad("shop " + number + ": " + invalid.detail(), invalid);
        }
    }

    private JsonNode json() {
        try (InputStream stream = file.getInputStream()) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw bad("cannot be read", e);
        } catch (JacksonException e) {
            throw bad(
                    "is not JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
    }

    BadShopFile bad(String what, @Nullable Exception cause) {
        return new BadShopFile("the file of shops, " + name() + ", " + what, cause);
    }

    private String name() {
        return file.isFile() ? "'" + path() + "'" : String.valueOf(file.getFilename());
    }

    private String path() {
        try {
            return file.getFile().toString();
        } catch (IOException e) {
            return String.valueOf(file.getFilename());
        }
    }
}
