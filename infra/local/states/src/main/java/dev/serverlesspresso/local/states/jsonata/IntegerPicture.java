package dev.serverlesspresso.local.states.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.text.ParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whole numbers by a picture. Words and Roman numbers are a library's, as far as they fit into its numbers. */
final class IntegerPicture {
    private static final double TRILLION = 1e12;
    private static final String WORD = " trillion";
    private static final int LETTERS = 26;

    private IntegerPicture() {}

    static @Nullable Object format(Arguments args) {
        Number number = args.number(0);
        String picture = args.text(1);
        if (number == null || picture == null) {
            return null;
        }
        double whole = Math.floor(number.doubleValue());
        return DateFunctions.guarded(picture, () -> format(whole, picture));
    }

    static @Nullable Object parse(Arguments args) {
        String text = args.text(0);
        String picture = args.text(1);
        if (text == null || picture == null) {
            return null;
        }
        args.budget().room(text.length());
        return DateFunctions.guarded(picture, () -> Values.number(parse(text, picture)));
    }

    private static String format(double whole, String picture) {
        String shown = shown(picture);
        if (shown.equalsIgnoreCase("a")) {
            return letters(whole, shown.charAt(0));
        }
        if (Math.abs(whole) < 0x1p63 || !inWords(shown)) {
            return DateTimeUtils.formatInteger((long) whole, picture);
        }
        double trillion = Math.floor(whole / TRILLION);
        double rest = whole - trillion * TRILLION;
        String unit = DateTimeUtils.formatInteger((long) TRILLION, rest == 0 ? picture : shown)
                .substring("one".length());
        String trillions = format(trillion, shown) + unit;
        if (rest == 0) {
            return trillions;
        }
        String and = shown.equals("W") ? " AND " : " and ";
        return trillions + (rest < 100 ? and : ", ") + DateTimeUtils.formatInteger((long) rest, picture);
    }

    private static String letters(double whole, char first) {
        StringBuilder letters = new StringBuilder();
        for (double rest = Math.abs(whole); rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
            letters.append((char) (first + (int) ((rest - 1) % LETTERS)));
        }
        return letters.append(whole < 0 ? "-" : "").reverse().toString();
    }

    /** The picture without what is said of the kind of number. */
    private static String shown(String picture) {
        int end = picture.lastIndexOf(';');
        return end < 0 ? picture : picture.substring(0, end);
    }

    private static boolean inWords(String shown) {
        return shown.equals("w") || shown.equals("W") || shown.equals("Ww");
    }

    private static double parse(String text, String picture) {
        String shown = shown(picture);
        if (inWords(shown)) {
            return words(text.toLowerCase(Locale.ROOT), picture);
        }
        if (shown.equalsIgnoreCase("a")) {
            return letters(text, shown.charAt(0));
        }
        if (shown.codePoints().noneMatch(Character::isDigit)) {
            return parsed(text, picture);
        }
        boolean ordinal = picture.endsWith(";o");
        return DecimalDigits.of(shown).parse(ordinal ? text.substring(0, Math.max(0, text.length() - 2)) : text);
    }

    private static double letters(String text, char first) {
        double number = 0;
        for (int i = 0; i < text.length(); i++) {
            number += (text.charAt(text.length() - 1 - i) - first + 1) * Math.pow(LETTERS, i);
        }
        return number;
    }

    /** The library has room for what fits into a long, so that each trillion is multiplied here. */
    private static double words(String text, String picture) {
        int end = text.lastIndexOf(WORD);
        if (end < 0) {
            return parsed(text, picture);
        }
        double trillions = TRILLION * words(text.substring(0, end), picture);
        String rest = text.substring(end + WORD.length()).replaceFirst("^(th|(,| and) )", "");
        return rest.isEmpty() ? trillions : trillions + parsed(rest, picture);
    }

    private static double parsed(String text, String picture) {
        if (picture.startsWith("#")) {
            throw JsonataException.of("D3130").with("value", shown(picture));
        }
        try {
            Number number = Functions.parseInteger(text, picture);
            return number == null ? Double.NaN : number.doubleValue();
        } catch (NullPointerException | NumberFormatException e) {
            return Double.NaN;
        } catch (ParseException e) {
            throw DateFunctions.worded(String.valueOf(e.getMessage()));
        }
    }
}
