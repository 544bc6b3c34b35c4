package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.menu.VisibleText;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What settings must be when they are written, beyond what every shop is. A shop that is stored is read, whatever rule has come since.
 */
final class SettingRules {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_ANNOUNCEMENT = 80;
    static final int MOST_LANGUAGES = 12;
    private static final int LONGEST_LOCALE = 35;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private SettingRules() {}

    /** Throws for the first of these fields that has a value that none may have. */
    static void check(Shop shop, Set<String> fields) {
        if (fields.contains("name")) {
            VisibleText.fault(shop.name(), LONGEST_NAME).ifPresent(fault -> refuse("name", fault));
        }
        if (fields.contains("names") && shop.names() != null) {
            checkTexts("names", shop.names(), LONGEST_NAME);
        }
        if (fields.contains("announcement") && shop.announcement() != null) {
            checkTexts("announcement", shop.announcement(), LONGEST_ANNOUNCEMENT);
        }
        if (fields.contains("languages") && shop.languages() != null) {
            checkLanguages(shop.languages());
        }
        if (fields.contains("accent") && shop.accent() != null) {
            shop.accent().check();
        }
        if (fields.contains("locale") && !isLanguageTag(shop.locale())) {
            refuse("locale", "must be a BCP 47 language tag such as 'en' or 'ja-JP'");
        }
        if (fields.contains("timeZone") && shop.timeZone().startsWith("SystemV/")) {
            refuse("timeZone", "must be an IANA time zone");
        }
        if (fields.contains("menu")) {
            MenuRules.check(shop.menu());
        }
    }

    private static void checkTexts(String field, Map<String, String> texts, int longest) {
        if (texts.isEmpty()) {
            refuse(field, "must have a text in at least one language");
        }
        if (texts.size() > MOST_LANGUAGES) {
            refuse(field, "must be in at most " + MOST_LANGUAGES + " languages");
        }
        texts.forEach((language, text) -> {
            checkLanguage(field, language);
            VisibleText.fault(text, longest).ifPresent(fault -> refuse(field, "in '" + language + "' " + fault));
        });
    }

    private static void checkLanguages(List<String> languages) {
        if (languages.isEmpty() || languages.size() > MOST_LANGUAGES) {
            refuse("languages", "must be 1 to " + MOST_LANGUAGES + " languages, not " + languages.size());
        }
        languages.forEach(language -> checkLanguage("languages", language));
        if (Set.copyOf(languages).size() < languages.size()) {
            refuse("languages", "must not have a language twice");
        }
    }

    private static void checkLanguage(String field, String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            refuse(field, "must be by language, such as 'en' or 'pt-BR': '" + VisibleText.shown(language) + "'");
        }
    }

    /** Languages have two or three letters; longer ones may be registered, and none is. */
    private static boolean isLanguageTag(String text) {
        try {
            int letters = new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .length();
            return text.length() <= LONGEST_LOCALE && (letters == 2 || letters == 3);
        } catch (IllformedLocaleException illformed) {
            return false;
        }
    }

    private static void refuse(String field, String rule) {
        throw new InvalidSetting(field, rule);
    }
}
