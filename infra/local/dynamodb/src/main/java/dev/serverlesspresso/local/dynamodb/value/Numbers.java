package dev.serverlesspresso.local.dynamodb.value;

import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import java.math.BigDecimal;

/** Numbers of up to 38 digits and magnitudes from 1E-130 to below 1E+126, in AWS's normal form. */
public final class Numbers {
    static final int DIGITS = 38;
    static final int LARGEST_EXPONENT = 125;
    static final int SMALLEST_EXPONENT = -130;
    static final String OVERFLOW =
            "Number overflow. Attempting to store a number with magnitude larger than supported range";
    static final String UNDERFLOW =
            "Number underflow. Attempting to store a number with magnitude smaller than supported range";
    static final String TOO_MANY_DIGITS = "Attempting to store more than 38 significant digits in a Number";

    private Numbers() {}

    /** The result of a calculation in normal form, or the error that AWS gives for one that it cannot store. */
    public static BigDecimal checked(BigDecimal number) {
        BigDecimal normal = number.stripTrailingZeros();
        if (normal.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int exponent = exponent(normal);
        if (exponent > LARGEST_EXPONENT) {
            throw Invalid.request(OVERFLOW);
        }
        if (exponent < SMALLEST_EXPONENT) {
            throw Invalid.request(UNDERFLOW);
        }
        if (normal.precision() > DIGITS) {
            throw Invalid.request(TOO_MANY_DIGITS);
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

    /**
     * The bytes that AWS counts: one, one for each two digits before the point and one for each two after it, without
     * zeros at either end, and one for the sign (measured by paritysuite/dynamodb-conformance, limits/numberByteSize).
     */
    static int size(BigDecimal normal) {
        if (normal.signum() == 0) {
            return 1;
        }
        int fraction = Math.min(Math.max(normal.scale(), 0), normal.precision());
        int whole = normal.precision() - fraction;
        return 1 + (whole + 1) / 2 + (fraction + 1) / 2 + (normal.signum() < 0 ? 1 : 0);
    }
}
