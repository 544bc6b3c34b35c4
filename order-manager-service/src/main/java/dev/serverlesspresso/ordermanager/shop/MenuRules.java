package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.menu.Menu;
import dev.serverlesspresso.ordermanager.menu.MenuItem;
import dev.serverlesspresso.ordermanager.menu.Recipe;
import dev.serverlesspresso.ordermanager.menu.VisibleText;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a menu must be when it is written, beyond what every menu is. */
final class MenuRules {

    /**
     * As JSON in UTF-8. A menu is a part of Shop.Changed and of the message to the screens, so it stays well below what a message of AWS IoT
     * may have (128 KB: https://docs.aws.amazon.com/general/latest/gr/iot-core.html, "Message broker and protocol limits") and an event of
     * EventBridge (256 KB: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevent-size.html).
     */
    static final int MOST_BYTES_OF_A_MENU = 64 * 1024;

    static final int LONGEST_DESCRIPTION = 160;

    /** What a cup can be drawn with. */
    static final Set<String> PARTS = Set.of(
            "espresso",
            "water",
            "milk",
            "foam",
            "oatMilk",
            "oatFoam",
            "chocolate",
            "tea",
            "syrup",
            "cream",
            "ice",
            "juice");

    /**
     * Annex II of Regulation (EU) No 1169/2011.
     *
     * @see <a href="https://eur-lex.europa.eu/eli/reg/2011/1169/oj">the regulation</a>
     */
    static final Set<String> ALLERGENS = Set.of(
            "gluten",
            "crustaceans",
            "eggs",
            "fish",
            "peanuts",
            "soybeans",
            "milk",
            "nuts",
            "celery",
            "mustard",
            "sesame",
            "sulphites",
            "lupin",
            "molluscs");

    private static final JsonMapper JSON = JsonMapper.shared();

    private MenuRules() {}

    /** Throws for the first rule that a menu does not keep. */
    static void check(Menu menu) {
        for (MenuItem drink : menu.items()) {
            checkNames("drink", drink.id(), drink.name());
            check(drink);
            for (MenuItem.Option option : drink.options()) {
                checkNames("option", option.id(), option.name());
                option.values().forEach(value -> checkNames("value", value.id(), value.name()));
            }
        }
        int bytes = JSON.writeValueAsBytes(menu).length;
        if (bytes > MOST_BYTES_OF_A_MENU) {
            refuse("must have at most " + MOST_BYTES_OF_A_MENU + " bytes as JSON, not " + bytes);
        }
    }

    private static void check(MenuItem drink) {
        if (drink.description() != null) {
            checkTexts("description", "drink", drink.id(), drink.description(), LONGEST_DESCRIPTION);
        }
        Stream<String> layers = drink.recipe() == null
                ? Stream.of()
                : drink.recipe().layers().stream().map(Recipe.Layer::part);
        Stream<String> replaced = drink.options().stream()
                .flatMap(option -> option.values().stream())
                .flatMap(value -> value.replaces().entrySet().stream())
                .flatMap(part -> Stream.of(part.getKey(), part.getValue()));
        checkKnown("part", drink, Stream.concat(layers, replaced), PARTS);
        if (drink.allergens() != null) {
            checkKnown("allergen", drink, drink.allergens().stream(), ALLERGENS);
        }
    }

    private static void checkKnown(String what, MenuItem drink, Stream<String> used, Set<String> known) {
        used.filter(one -> !known.contains(one))
                .findFirst()
                .ifPresent(unknown -> refuse("is not valid: drink '%s' has the unknown %s '%s'; known are %s"
                        .formatted(drink.id(), what, VisibleText.shown(unknown), new TreeSet<>(known))));
    }

    private static void checkNames(String what, String id, Map<String, String> names) {
        checkTexts("name", what, id, names, SettingRules.LONGEST_NAME);
    }

    private static void checkTexts(String kind, String what, String id, Map<String, String> texts, int longest) {
        if (texts.size() > SettingRules.MOST_LANGUAGES) {
            refuse("is not valid: a %s has %ss in at most %d languages: '%s'"
                    .formatted(what, kind, SettingRules.MOST_LANGUAGES, id));
        }
        texts.forEach((language, text) -> VisibleText.fault(text, longest)
                .ifPresent(wrong -> refuse(
                        "is not valid: the %s of %s '%s' in '%s' %s".formatted(kind, what, id, language, wrong))));
    }

    private static void refuse(String rule) {
        throw new InvalidSetting("menu", rule);
    }
}
