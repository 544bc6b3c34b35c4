package dev.serverlesspresso.kit.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of an address that leads to one thing. It is stored nowhere: the id of the thing is a hash of it, so that whoever has the code
 * can find the thing, and whoever knows the thing cannot make the code.
 */
public record LinkCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORMAT = Pattern.compile("[" + ALPHABET + "]{16}");
    private static final int CHARACTERS_OF_CODE = 16;
    private static final int CHARACTERS_OF_ID = 26;
    private static final int BITS = 5;

    public LinkCode {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("a link code must match " + FORMAT);
        }
    }

    /** The code that follows from a secret, always the same; as hard to guess as that secret, up to 80 bits. */
    public static LinkCode from(String tenant, String secret) {
        return new LinkCode(hash(List.of("code", tenant, secret), CHARACTERS_OF_CODE));
    }

    /** The code in a text that somebody may have typed: in any case, in groups, with letters that look like digits. */
    public static Optional<LinkCode> parse(String text) {
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[- ]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return FORMAT.matcher(plain).matches() ? Optional.of(new LinkCode(plain)) : Optional.empty();
    }

    /** The id of what the code leads to in one tenant. */
    public String idIn(String tenant) {
        return hash(List.of("id", tenant, value), CHARACTERS_OF_ID);
    }

    /** Not for logs: who has the code has the thing. */
    @Override
    public String toString() {
        return "LinkCode[…]";
    }

    private static String hash(List<String> parts, int characters) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder(characters);
            for (int i = 0; i < characters; i++) {
                text.append(ALPHABET.charAt(fiveBits(hash, i * BITS)));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static int fiveBits(byte[] bytes, int from) {
        int two = (bytes[from / 8] & 0xFF) << 8 | (bytes[from / 8 + 1] & 0xFF);
        return two >>> (16 - BITS - from % 8) & 31;
    }
}
