package dev.serverlesspresso.local.dynamodb.value;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue.B;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.N;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.S;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;

/**
 * Key values as bytes whose unsigned order is the order of the values. No encoded value is the prefix of another one,
 * so that values can stand one after the other.
 */
public final class KeyEncoding {
    private static final int NEGATIVE = 0x40;
    private static final int ZERO = 0x80;
    private static final int POSITIVE = 0xC0;
    private static final int EXPONENT_BIAS = 1_000;

    private KeyEncoding() {}

    public static Bytes encode(AttributeValue value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (value instanceof N number) {
            number(out, number.value());
        } else {
            escaped(out, content(value));
            out.write(0);
            out.write(0);
        }
        return Bytes.of(out.toByteArray());
    }

    /** What all encodings of values that begin with this string or binary value begin with. */
    public static Bytes encodePrefix(AttributeValue value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        escaped(out, content(value));
        return Bytes.of(out.toByteArray());
    }

    private static byte[] content(AttributeValue value) {
        if (value instanceof S text) {
            return text.utf8().array();
        }
        if (value instanceof B binary) {
            return binary.value().array();
        }
        throw new IllegalArgumentException("a key is of type S, N or B, not " + value.type());
    }

    private static void escaped(ByteArrayOutputStream out, byte[] content) {
        for (byte b : content) {
            out.write(b);
            if (b == 0) {
                out.write(0xFF);
            }
        }
    }

    private static void number(ByteArrayOutputStream out, BigDecimal number) {
        if (number.signum() == 0) {
            out.write(ZERO);
            return;
        }
        boolean negative = number.signum() < 0;
        int flip = negative ? 0xFF : 0;
        out.write(negative ? NEGATIVE : POSITIVE);
        int exponent = Numbers.exponent(number) + EXPONENT_BIAS;
        out.write((exponent >> 8) ^ flip);
        out.write((exponent & 0xFF) ^ flip);
        String digits = number.unscaledValue().abs().toString();
        for (int i = 0; i < digits.length(); i++) {
            out.write((digits.charAt(i) - '0' + 1) ^ flip);
        }
        out.write(flip);
    }
}
