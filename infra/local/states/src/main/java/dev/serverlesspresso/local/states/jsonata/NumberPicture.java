package dev.serverlesspresso.local.states.jsonata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats numbers by a picture, as XPath's {@code format-number} does. */
final class NumberPicture {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("decimal-separator", "."),
            Map.entry("grouping-separator", ","),
            Map.entry("exponent-separator", "e"),
            Map.entry("infinity", "Infinity"),
            Map.entry("minus-sign", "-"),
            Map.entry("NaN", "NaN"),
            Map.entry("percent", "%"),
            Map.entry("per-mille", "\u2030"),
            Map.entry("zero-digit", "0"),
            Map.entry("digit", "#"),
            Map.entry("pattern-separator", ";"));
    private static final int LONGEST = 1_000;

    private final NumberSubpicture picture;
    private final Map<String, String> signs;
    private final Budget budget;

    private NumberPicture(NumberSubpicture picture, Map<String, String> signs, Budget budget) {
        this.picture = picture;
        this.signs = signs;
        this.budget = budget;
    }

    static @Nullable Object format(Arguments args) {
        Number number = args.number(0);
        String picture = args.text(1);
        if (number == null || picture == null) {
            return null;
        }
        if (picture.length() > LONGEST) {
            throw JsonataException.bound("A picture string must have at most " + LONGEST + " characters");
        }
        Map<String, String> signs = new HashMap<>(DEFAULTS);
        Map<String, Object> options = args.object(2);
        if (options != null) {
            options.forEach((name, value) -> signs.put(name, String.valueOf(value)));
        }
        List<NumberSubpicture> parts = new ArrayList<>();
        for (String part : picture.split(Pattern.quote(sign(signs, "pattern-separator")), -1)) {
            parts.add(new NumberSubpicture(part, signs));
        }
        if (parts.size() > 2) {
            throw JsonataException.of("D3080");
        }
        parts.forEach(NumberSubpicture::check);
        boolean negative = number.doubleValue() < 0;
        NumberSubpicture chosen = parts.get(negative ? parts.size() - 1 : 0);
        String minus = negative && parts.size() == 1 ? sign(signs, "minus-sign") : "";
        return minus + new NumberPicture(chosen, signs, args.budget()).format(number.doubleValue());
    }

    static String sign(Map<String, String> signs, String name) {
        return String.valueOf(signs.get(name));
    }

    private String format(double value) {
        double mantissa = value * picture.factor();
        int exponent = 0;
        if (picture.exponentDigits() > 0) {
            double most = Math.pow(10, picture.scaling());
            double least = Math.pow(10, picture.scaling() - 1);
            for (; mantissa < least; exponent--) {
                mantissa *= 10;
                budget.work(1);
            }
            for (; mantissa > most; exponent++) {
                mantissa /= 10;
                budget.work(1);
            }
        }
        String digits = digits(mantissa);
        return picture.prefix() + digits + (picture.exponentDigits() > 0 ? exponent(exponent) : "") + picture.suffix();
    }

    private String digits(double value) {
        int most = picture.mostFraction();
        double rounded = NumberFunctions.rounded(Values.number(value), most).doubleValue();
        BigDecimal plain = new BigDecimal(Math.abs(rounded)).setScale(most, RoundingMode.HALF_UP);
        String text = plain.toPlainString();
        int point = text.indexOf('.');
        String whole = (point < 0 ? text : text.substring(0, point)).replaceFirst("^0+", "");
        String fraction = point < 0 ? "" : text.substring(point + 1).replaceFirst("0+$", "");
        whole = "0".repeat(Math.max(0, picture.leastWhole() - whole.length())) + whole;
        fraction = fraction + "0".repeat(Math.max(0, picture.leastFraction() - fraction.length()));
        String grouped = localised(picture.groupedWhole(whole));
        if (fraction.isEmpty() || !picture.hasPoint()) {
            return grouped;
        }
        return grouped + sign(signs, "decimal-separator") + localised(picture.groupedFraction(fraction));
    }

    private String exponent(int exponent) {
        String digits = String.valueOf(Math.abs(exponent));
        String padded = "0".repeat(Math.max(0, picture.exponentDigits() - digits.length())) + digits;
        String minus = exponent < 0 ? sign(signs, "minus-sign") : "";
        return sign(signs, "exponent-separator") + minus + localised(padded);
    }

    private String localised(String digits) {
        char zero = sign(signs, "zero-digit").charAt(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char symbol = digits.charAt(i);
            text.append(symbol >= '0' && symbol <= '9' ? (char) (symbol - '0' + zero) : symbol);
        }
        return text.toString();
    }
}
