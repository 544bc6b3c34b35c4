package dev.serverlesspresso.local.states.jsonata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of numbers. */
final class NumberFunctions {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern RADIX = Pattern.compile("0([xX][0-9A-Fa-f]+|[oO][0-7]+|[bB][01]+)");
    private static final int FINEST = 400;

    private NumberFunctions() {}

    static void define(Library library) {
        library.define("sum", "<a<n>:n>", 1, args -> sum(args.array(0)));
        library.define("max", "<a<n>:n>", 1, args -> extreme(args.array(0), 1));
        library.define("min", "<a<n>:n>", 1, args -> extreme(args.array(0), -1));
        library.define("average", "<a<n>:n>", 1, args -> average(args.array(0)));
        library.define("number", "<(nsb)-:n>", 1, args -> number(args.get(0)));
        each(library, "floor", Math::floor);
        each(library, "ceil", Math::ceil);
        each(library, "abs", Math::abs);
        library.define("sqrt", "<n-:n>", 1, args -> sqrt(args.number(0)));
        library.define("round", "<n-n?:n>", 2, args -> rounded(args.number(0), args.number(1)));
        library.define("power", "<n-n:n>", 2, args -> power(args.number(0), args.number(1)));
        library.define("formatBase", "<n-n?:s>", 2, args -> inBase(args.number(0), args.number(1)));
        library.define("formatNumber", "<n-so?:s>", 3, NumberPicture::format);
    }

    private static void each(Library library, String name, DoubleUnaryOperator operator) {
        library.define(name, "<n-:n>", 1, args -> {
            Number number = args.number(0);
            if (number == null || (number instanceof Long whole && whole >= 0)) {
                return number;
            }
            return Values.number(operator.applyAsDouble(number.doubleValue()));
        });
    }

    private static @Nullable Number sum(@Nullable Sequence numbers) {
        return numbers == null ? null : Values.number(total(numbers));
    }

    private static double total(Sequence numbers) {
        double total = 0;
        for (Object number : numbers) {
            total += ((Number) number).doubleValue();
        }
        return total;
    }

    private static @Nullable Number average(@Nullable Sequence numbers) {
        return numbers == null || numbers.isEmpty() ? null : Values.number(total(numbers) / numbers.size());
    }

    private static @Nullable Object extreme(@Nullable Sequence numbers, int sign) {
        if (numbers == null || numbers.isEmpty()) {
            return null;
        }
        Object found = numbers.get(0);
        for (Object number : numbers) {
            found = BinaryNode.compare(number, found) * sign > 0 ? number : found;
        }
        return found;
    }

    private static @Nullable Number number(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return (Number) value;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        String text = value.toString();
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return Values.number(number);
            }
        }
        Matcher radix = RADIX.matcher(text);
        if (radix.matches()) {
            return inRadix(text);
        }
        throw JsonataException.of("D3030").with("value", value);
    }

    private static Number inRadix(String text) {
        int radix =
                switch (text.charAt(1)) {
                    case 'x', 'X' -> 16;
                    case 'o', 'O' -> 8;
                    default -> 2;
                };
        double value = 0;
        for (int i = 2; i < text.length(); i++) {
            value = value * radix + Character.digit(text.charAt(i), radix);
        }
        return Values.number(value);
    }

    private static @Nullable Number sqrt(@Nullable Number number) {
        if (number != null && number.doubleValue() < 0) {
            throw JsonataException.of("D3060").with("value", number);
        }
        return number == null ? null : Values.number(Math.sqrt(number.doubleValue()));
    }

    private static @Nullable Number power(@Nullable Number base, @Nullable Number exponent) {
        if (base == null) {
            return null;
        }
        double result = exponent == null ? Double.NaN : Math.pow(base.doubleValue(), exponent.doubleValue());
        if (!Double.isFinite(result)) {
            throw JsonataException.of("D3061").with("value", base).with("exp", exponent);
        }
        return Values.number(result);
    }

    private static @Nullable Number rounded(@Nullable Number number, @Nullable Number digits) {
        return number == null ? null : rounded(number, digits == null ? 0 : digits.intValue());
    }

    /** Rounds halves to the even neighbour. */
    static Number rounded(Number number, int digits) {
        double value = number.doubleValue();
        if (!Double.isFinite(value) || Math.abs((long) digits) > FINEST) {
            return digits < -FINEST ? 0L : number;
        }
        return Values.number(new BigDecimal(number.toString())
                .setScale(digits, RoundingMode.HALF_EVEN)
                .doubleValue());
    }

    private static @Nullable String inBase(@Nullable Number number, @Nullable Number radix) {
        if (number == null) {
            return null;
        }
        Number base = radix == null ? 10L : rounded(radix, 0);
        if (base.doubleValue() < Character.MIN_RADIX || base.doubleValue() > Character.MAX_RADIX) {
            throw JsonataException.of("D3100").with("value", base);
        }
        Number whole = rounded(number, 0);
        return new BigDecimal(whole.toString()).toBigInteger().toString(base.intValue());
    }
}
