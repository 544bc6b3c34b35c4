package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.menu.VisibleText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
        TEXTS,
        NUMBER,
        FLAG,
        LIST,
        OBJECT,
        TIME
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("name", Kind.TEXT),
            Map.entry("names", Kind.TEXTS),
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
            Map.entry("languages", Kind.LIST),
            Map.entry("accent", Kind.OBJECT),
            Map.entry("announcement", Kind.TEXTS),
            Map.entry("pausedUntil", Kind.TIME),
            Map.entry("openingHours", Kind.OBJECT),
            Map.entry("soonAfterMinutes", Kind.NUMBER),
            Map.entry("lateAfterMinutes", Kind.NUMBER),
            Map.entry("showNames", Kind.TEXT),
            Map.entry("staffMayExceedCapacity", Kind.FLAG),
            Map.entry("countByBarista", Kind.FLAG),
            Map.entry("menu", Kind.LIST));
    private static final Set<String> REMOVABLE = Set.of(
            "ordersPerCustomerPerDay",
            "scansPerAddress",
            "languages",
            "accent",
            "announcement",
            "pausedUntil",
            "openingHours",
            "soonAfterMinutes",
            "lateAfterMinutes",
            "showNames");
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

    /** The shop as it should be by now with these settings, one version later. */
    Shop applyTo(Shop shop, Instant now) {
        ObjectNode merged = JSON.valueToTree(Door.turned(shop, now));
        fields.properties().forEach(field -> merge(merged, field.getKey(), field.getValue()));
        nameInTheLanguageOfTheCounter(merged);
        pauseOrDoor(merged);
        merged.put("version", shop.version() + 1);
        Shop changed = read(merged);
        SettingRules.check(changed, Set.copyOf(fields.propertyNames()));
        if (fields.has("pausedUntil")) {
            Door.checkPause(changed.pausedUntil(), now);
        }
        return Door.planned(changed, now);
    }

    /** A pause closes the shop, and whoever opens or closes it ends the pause. */
    private void pauseOrDoor(ObjectNode merged) {
        if (merged.has("pausedUntil") && !fields.has("open")) {
            merged.put("open", false);
        } else if (fields.has("open") && !fields.has("pausedUntil")) {
            merged.remove("pausedUntil");
        }
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
        String field =
                invalid.getPath().isEmpty() ? "menu" : invalid.getPath().get(0).getPropertyName();
        Throwable cause = invalid;
        while (cause != null) {
            if (cause instanceof InvalidSetting setting) {
                return setting;
            }
            if (cause instanceof IllegalArgumentException rule && rule.getMessage() != null) {
                return new InvalidSetting(field, "is not valid: " + rule.getMessage());
            }
            cause = cause.getCause();
        }
        return new InvalidSetting(field, "is not of the shape that it must have");
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
        if (!fits(kind, value)) {
            throw new InvalidSetting(name, "is not of the right type");
        }
        if (kind == Kind.TIME) {
            merged.put(name, time(name, value.stringValue()));
            return;
        }
        merged.set(name, value);
    }

    private static boolean fits(Kind kind, JsonNode value) {
        return switch (kind) {
            case TEXT, TIME -> value.isString();
            case TEXTS -> value.isObject() && value.valueStream().allMatch(JsonNode::isString);
            case NUMBER -> value.isInt();
            case FLAG -> value.isBoolean();
            case LIST -> value.isArray();
            case OBJECT -> value.isObject();
        };
    }

    private static String time(String name, String text) {
        try {
            return Rfc3339.text(Rfc3339.parse(text));
        } catch (DateTimeParseException invalid) {
            throw new InvalidSetting(name, "must be a time as RFC 3339 has it, such as 2026-11-02T13:00:00.000Z");
        }
    }
}
