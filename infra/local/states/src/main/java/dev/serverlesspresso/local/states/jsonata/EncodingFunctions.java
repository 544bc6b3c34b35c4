package dev.serverlesspresso.local.states.jsonata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Base64 and the percent signs of addresses. */
final class EncodingFunctions {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String COMPONENT = LETTERS + "-_.!~*'()";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String RESERVED = ";/?:@&=+$,#";

    private EncodingFunctions() {}

    static void define(Library library) {
        library.define("base64encode", "<s-:s>", 1, args -> base64(args.text(0)));
        library.define("base64decode", "<s-:s>", 1, args -> fromBase64(args.text(0)));
        encoding(library, "encodeUrlComponent", COMPONENT);
        encoding(library, "encodeUrl", COMPONENT + RESERVED);
        decoding(library, "decodeUrlComponent", "");
        decoding(library, "decodeUrl", RESERVED);
    }

    private static @Nullable String base64(@Nullable String text) {
        return text == null ? null : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String fromBase64(@Nullable String text) {
        try {
            return text == null ? null : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw JsonataException.bound("The string to decode is not base64");
        }
    }

    private static void encoding(Library library, String name, String kept) {
        library.define(name, "<s-:s>", 1, args -> {
            String text = args.text(0);
            return text == null ? null : encoded(text, kept, name, args.budget());
        });
    }

    private static void decoding(Library library, String name, String kept) {
        library.define(name, "<s-:s>", 1, args -> {
            String text = args.text(0);
            return text == null ? null : decoded(text, kept, name);
        });
    }

    private static JsonataException malformed(String text, String function) {
        return JsonataException.of("D3140").with("value", text).with("functionName", function);
    }

    private static String encoded(String text, String kept, String function, Budget budget) {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw malformed(text, function);
        }
        StringBuilder encoded = new StringBuilder();
        while (bytes.hasRemaining()) {
            int value = bytes.get() & 0xff;
            if (kept.indexOf(value) >= 0) {
                encoded.append((char) value);
            } else {
                encoded.append('%').append(HEX.toHexDigits((byte) value));
            }
            budget.length(encoded.length());
        }
        return encoded.toString();
    }

    private static String decoded(String text, String kept, String function) {
        StringBuilder decoded = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            if (text.charAt(position) != '%') {
                decoded.append(text.charAt(position++));
                continue;
            }
            int end = position;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (end < text.length() && text.charAt(end) == '%') {
                bytes.write(hex(text, end, function));
                end += 3;
            }
            decoded.append(characters(bytes.toByteArray(), kept, text, function));
            position = end;
        }
        return decoded.toString();
    }

    private static int hex(String text, int position, String function) {
        try {
            return Integer.parseInt(text.substring(position + 1, position + 3), 16);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw malformed(text, function);
        }
    }

    private static String characters(byte[] bytes, String kept, String text, String function) {
        try {
            StringBuilder characters = new StringBuilder();
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            decoded.chars().forEach(symbol -> {
                if (kept.indexOf(symbol) >= 0) {
                    characters.append('%').append(HEX.toHexDigits((byte) symbol));
                } else {
                    characters.append((char) symbol);
                }
            });
            return characters.toString();
        } catch (CharacterCodingException e) {
            throw malformed(text, function);
        }
    }
}
