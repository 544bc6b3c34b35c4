package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.ordermanager.menu.ChoiceRefusal;
import dev.serverlesspresso.ordermanager.menu.VisibleText;
import dev.serverlesspresso.ordermanager.shop.ShowNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * First names as guests give them: letters of any script, in one or a few words, and nothing that one would not call out in a room. The list
 * of what is not called out is short, and catches what is written plainly.
 */
@Component
class GuestNames {

    static final int LONGEST = 20;

    private static final String FIELD = "name";

    /** Apostrophes, hyphens and the dot of Japanese names stand between letters. */
    private static final Pattern SHAPE = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*([ '’ʼ‐・-]\\p{L}[\\p{L}\\p{M}]*)*\\.?");

    private static final Pattern MANY_MARKS = Pattern.compile("\\p{M}{4,}");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");
    private static final int KATAKANA_FROM = 0x30A1;
    private static final int KATAKANA_TO = 0x30F6;
    private static final int KATAKANA_TO_HIRAGANA = 0x60;

    private final Set<String> unwanted;

    GuestNames() {
        try (InputStream list = GuestNames.class.getResourceAsStream("/unwanted-names.txt")) {
            if (list == null) {
                throw new IllegalStateException("unwanted-names.txt is missing");
            }
            unwanted = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GuestNames::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The guest of an order in a shop that shows names like that; nobody where no name was given, or none is wanted. */
    Outcome<Optional<Guest>, ChoiceRefusal> guest(@Nullable String given, @Nullable ShowNames shown) {
        String name = given == null
                ? ""
                : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (shown == null || name.isEmpty()) {
            return Outcome.of(Optional.empty());
        }
        Optional<String> fault = fault(name);
        return fault.isPresent()
                ? Outcome.refused(new ChoiceRefusal(FIELD, "The name " + fault.get() + "."))
                : Outcome.of(Optional.of(new Guest(name, shown)));
    }

    private Optional<String> fault(String name) {
        Optional<String> notVisible = VisibleText.fault(name, LONGEST);
        if (notVisible.isPresent()) {
            return notVisible;
        }
        if (!SHAPE.matcher(name).matches() || MANY_MARKS.matcher(name).find()) {
            return Optional.of("must be of letters, with single spaces, hyphens or apostrophes between them");
        }
        return isUnwanted(name) ? Optional.of("is not one that can be called out") : Optional.empty();
    }

    private boolean isUnwanted(String name) {
        Stream<String> words = Arrays.stream(name.split("[^\\p{L}\\p{M}]+"));
        return Stream.concat(words, Stream.of(name)).map(GuestNames::folded).anyMatch(unwanted::contains);
    }

    /** Without case, marks, width, repeated letters and what stands between them; katakana as hiragana. */
    private static String folded(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\P{L}", "")
                .codePoints()
                .map(point -> point >= KATAKANA_FROM && point <= KATAKANA_TO ? point - KATAKANA_TO_HIRAGANA : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return REPEATED.matcher(letters).replaceAll("$1");
    }
}
