package dev.serverlesspresso.local.dynamodb.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a request writes it. Its exponent is read in full before the range is checked, and a zero is in range only
 * if its exponent is (measured on AWS by paritysuite/dynamodb-conformance, limits/numberExponent).
 */
record NumberText(String text, boolean negative, String significant, long magnitude) {
    private static final Pattern SHAPE = Pattern.compile("([+-]?)([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?)([0-9]+))?");
    private static final String NOT_NUMERIC = "The parameter cannot be converted to a numeric value";
    private static final BigInteger LARGEST_EXPONENT = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int LONGEST_EXPONENT = 19;
    /** Far outside of the range, and far from an overflow of what is calculated with it. */
    private static final long FAR = 1L << 40;

    /** The number in normal form. */
    static BigDecimal parse(String text) {
        return read(text).value();
    }

    private static NumberText read(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw notNumeric(text);
        }
        String whole = matcher.group(2);
        String digits = whole + (matcher.group(3) == null ? "" : matcher.group(3));
        if (digits.isEmpty()) {
            throw notNumeric(text);
        }
        long exponent = exponent(text, matcher);
        int lead = zeros(digits);
        String significant = digits.substring(lead, endWithoutZeros(digits, lead));
        long magnitude = significant.isEmpty() ? exponent : exponent + whole.length() - 1 - lead;
        return new NumberText(text, matcher.group(1).equals("-"), significant, magnitude);
    }

    private static long exponent(String text, Matcher matcher) {
        if (matcher.group(5) == null) {
            return 0;
        }
        String digits = matcher.group(5).substring(zeros(matcher.group(5)));
        if (digits.length() > LONGEST_EXPONENT || new BigInteger("0" + digits).compareTo(LARGEST_EXPONENT) > 0) {
            throw notNumeric(text);
        }
        long exponent = Math.min(Long.parseLong("0" + digits), FAR);
        return matcher.group(4).equals("-") ? -exponent : exponent;
    }

    /** How many zeros the digits begin with. */
    private static int zeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    private static int endWithoutZeros(String digits, int from) {
        int end = digits.length();
        while (end > from && digits.charAt(end - 1) == '0') {
            end--;
        }
        return end;
    }

    private static ValueRefusal notNumeric(String text) {
        return new ValueRefusal(NOT_NUMERIC + ": " + text, text.isEmpty() ? NOT_NUMERIC : NOT_NUMERIC + ": " + text);
    }

    private BigDecimal value() {
        if (magnitude > Numbers.LARGEST_EXPONENT) {
            throw outOfRange(Numbers.OVERFLOW);
        }
        if (magnitude < Numbers.SMALLEST_EXPONENT) {
            throw outOfRange(Numbers.UNDERFLOW);
        }
        if (significant.length() > Numbers.DIGITS) {
            throw new ValueRefusal(Numbers.TOO_MANY_DIGITS, Numbers.TOO_MANY_DIGITS);
        }
        if (significant.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigInteger unscaled = new BigInteger(significant);
        return new BigDecimal(negative ? unscaled.negate() : unscaled, (int) scale());
    }

    private long scale() {
        return significant.length() - 1 - magnitude;
    }

    /** The older layer keeps the scale in an int: beyond that the text is no number, and close to it the range wraps. */
    private ValueRefusal outOfRange(String current) {
        long scale = scale();
        if (scale != (int) scale) {
            return new ValueRefusal(current, NOT_NUMERIC + ": " + text);
        }
        long wrapped = (int) (significant.length() - scale);
        boolean changed = wrapped < Numbers.SMALLEST_EXPONENT == current.equals(Numbers.OVERFLOW);
        return new ValueRefusal(current, changed ? other(current) : current);
    }

    private static String other(String range) {
        return range.equals(Numbers.OVERFLOW) ? Numbers.UNDERFLOW : Numbers.OVERFLOW;
    }
}
