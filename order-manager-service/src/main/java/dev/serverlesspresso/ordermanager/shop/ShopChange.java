package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.menu.VisibleText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A merge of new settings into those of a shop. */
record ShopChange(ObjectNode fields) {

    private enum Kind {
        TEXT,
        NAMES,
        NUMBER,
        FLAG,
        MENU
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("name", Kind.TEXT),
            Map.entry("names", Kind.NAMES),
            Map.entry("timeZone", Kind.TEXT),
            Map.entry("locale", Kind.TEXT),
            Map.entry("open", Kind.FLAG),
            Map.entry("capacity", Kind.NUMBER),
            Map.entry("usesPerCode", Kind.NUMBER),
            Map.entry("codeWindowSeconds", Kind.NUMBER),
            Map.entry("codeGraceSeconds", Kind.NUMBER),
            Map.entry("chooseWithinSeconds", Kind.NUMBER),
            Map.entry("makeWithinSeconds", Kind.NUMBER),
            Map.entry("finishWithinSeconds", Kind.NUMBER),
            Map.entry("readyForSeconds", Kind.NUMBER),
            Map.entry("ordersPerCustomerPerDay", Kind.NUMBER),
            Map.entry("choosingShare", Kind.NUMBER),
            Map.entry("scansPerAddress", Kind.NUMBER),
            Map.entry("menu", Kind.MENU));
    private static final Set<String> REMOVABLE = Set.of("ordersPerCustomerPerDay", "scansPerAddress");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** One drink sold out or back again; empty if the shop has no such drink. */
    static Optional<ShopChange> availability(Shop shop, String drinkId, boolean available) {
        ArrayNode menu = JSON.valueToTree(shop.menu());
        for (JsonNode drink : menu) {
            if (drink instanceof ObjectNode fields
                    && fields.path("id").asString("").equals(drinkId)) {
                fields.put("available", available);
                ObjectNode change = JSON.createObjectNode();
                change.set("menu", menu);
                return Optional.of(new ShopChange(change));
            }
        }
        return Optional.empty();
    }

    /** Whether it only opens or closes the shop. */
    public boolean concernsOnlyOpen() {
        return Set.of("open").containsAll(fields.propertyNames());
    }

    /** The shop with these settings, one version later. */
    Shop applyTo(Shop shop) {
        ObjectNode merged = JSON.valueToTree(shop);
        fields.properties().forEach(field -> merge(merged, field.getKey(), field.getValue()));
        nameInTheLanguageOfTheCounter(merged);
        merged.put("version", shop.version() + 1);
        Shop changed = read(merged);
        SettingRules.check(changed, Set.copyOf(fields.propertyNames()));
        return changed;
    }

    /** Where a shop has names by language, its name is one of them, whichever of the two was written. */
    private void nameInTheLanguageOfTheCounter(ObjectNode merged) {
        if (!(merged.get("names") instanceof ObjectNode names) || names.isEmpty()) {
            return;
        }
        String language =
                Locale.forLanguageTag(merged.path("locale").asString("")).getLanguage();
        if (fields.has("name") && !fields.has("names")) {
            names.set(language, merged.get("name"));
        }
        merged.set(
                "name",
                names.has(language) ? names.get(language) : names.iterator().next());
    }

    private static Shop read(ObjectNode merged) {
        try {
            return JSON.treeToValue(merged, Shop.class);
        } catch (JacksonException invalid) {
            throw reason(invalid);
        }
    }

    private static InvalidSetting reason(JacksonException invalid) {
        Throwable cause = invalid;
        while (cause != null) {
            if (cause instanceof InvalidSetting setting) {
                return setting;
            }
            if (cause instanceof IllegalArgumentException rule && rule.getMessage() != null) {
                return new InvalidSetting("menu", "is not valid: " + rule.getMessage());
            }
            cause = cause.getCause();
        }
        return new InvalidSetting("menu", "is not of the shape that a menu has");
    }

    private static void merge(ObjectNode merged, String name, JsonNode value) {
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw new InvalidSetting(VisibleText.shown(name), "cannot be set");
        }
        if (value.isNull() && REMOVABLE.contains(name)) {
            merged.remove(name);
            return;
        }
        boolean fits =
                switch (kind) {
                    case TEXT -> value.isString();
                    case NAMES -> value.isObject() && value.valueStream().allMatch(JsonNode::isString);
                    case NUMBER -> value.isInt();
                    case FLAG -> value.isBoolean();
                    case MENU -> value.isArray();
                };
        if (!fits) {
            throw new InvalidSetting(name, "is not of the right type");
        }
        merged.set(name, value);
    }
}
