package dev.serverlesspresso.local.dynamodb.value;

import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import java.math.BigDecimal;

/** Numbers of up to 38 digits and magnitudes from 1E-130 to below 1E+126, in AWS's normal form. */
public final class Numbers {
    private static final int DIGITS = 38;
    private static final int LARGEST_EXPONENT = 125;
    private static final int SMALLEST_EXPONENT = -130;

    private Numbers() {}

    public static BigDecimal parse(String text) {
        if (text.isEmpty()) {
            throw Invalid.request("The parameter cannot be converted to a numeric value");
        }
        try {
            return checked(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw Invalid.request("The parameter cannot be converted to a numeric value: " + text);
        }
    }

    /** The number in normal form, or the error that AWS gives for one that it cannot store. */
    public static BigDecimal checked(BigDecimal number) {
        BigDecimal normal = number.stripTrailingZeros();
        if (normal.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int exponent = exponent(normal);
        if (exponent > LARGEST_EXPONENT) {
            throw Invalid.request(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < SMALLEST_EXPONENT) {
            throw Invalid.request(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        if (normal.precision() > DIGITS) {
            throw Invalid.request("Attempting to store more than 38 significant digits in a Number");
        }
        return normal;
    }

    public static String text(BigDecimal number) {
        return number.toPlainString();
    }

    /** The power of ten of the first digit. */
    static int exponent(BigDecimal normal) {
        return normal.precision() - normal.scale() - 1;
    }

    static int size(BigDecimal normal) {
        if (normal.signum() == 0) {
            return 1;
        }
        int pairs = (normal.precision() + 1) / 2;
        return 1 + pairs + (normal.signum() < 0 ? 1 : 0);
    }
}
