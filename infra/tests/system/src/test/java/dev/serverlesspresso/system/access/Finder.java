package dev.serverlesspresso.system.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in text: those it was told, as they are, in hexadecimal and in base64 at any offset, and everything
 * that has the form of a token or of a signed URL. One pass over the text, however many secrets there are.
 */
final class Finder {
    /** Shorter values would be found by chance. */
    static final int SHORTEST = 10;

    private static final int BITS = 1 << 20;
    /** A task token of the local AWS begins with its execution's ARN, in base64. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "a JSON Web Token", Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{20,}"),
            "a signed URL", Pattern.compile("X-Amz-(Signature|Security-Token)=(?!\\*)[^&\\s\"]{8,}"),
            "a task token", Pattern.compile("YXJuOmF3czpzdGF0ZXM6[\\w+/=]{20,}"),
            "a private key", Pattern.compile("\"d\\\\?\" ?: ?\\\\?\"[\\w-]{40,}"));

    private final Map<String, List<Hidden>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(BITS);

    private record Hidden(String name, String text) {}

    /** One place where a secret was found; the secret itself is not repeated. */
    record Leak(String secret, String where) {}

    void know(String name, String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(name + " is too short to be looked for");
        }
        forms(secret).forEach(text -> {
            String head = text.substring(0, SHORTEST);
            heads.set(slot(head.hashCode()));
            byHead.computeIfAbsent(head, key -> new ArrayList<>()).add(new Hidden(name, text));
        });
    }

    List<Leak> leaksIn(String where, String text) {
        List<Leak> leaks = new ArrayList<>();
        int highest = (int) power(31, SHORTEST - 1);
        int hash = 0;
        for (int end = 0; end < text.length(); end++) {
            if (end >= SHORTEST) {
                hash -= text.charAt(end - SHORTEST) * highest;
            }
            hash = hash * 31 + text.charAt(end);
            if (end >= SHORTEST - 1 && heads.get(slot(hash))) {
                check(where, text, end - SHORTEST + 1, leaks);
            }
        }
        FORMS.forEach((name, form) -> {
            Matcher matcher = form.matcher(text);
            if (matcher.find()) {
                leaks.add(new Leak(name, where + ": …" + before(text, matcher.start())));
            }
        });
        return leaks;
    }

    private void check(String where, String text, int start, List<Leak> leaks) {
        byHead.getOrDefault(text.substring(start, start + SHORTEST), List.of()).stream()
                .filter(hidden -> text.startsWith(hidden.text(), start))
                .forEach(hidden -> leaks.add(new Leak(hidden.name(), where + ": …" + before(text, start))));
    }

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - 120), start);
    }

    /** As it is, in hexadecimal, and what base64 makes of it when 0, 1 or 2 bytes stand before it. */
    private static Set<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Set<String> forms = new LinkedHashSet<>(Set.of(secret, HexFormat.of().formatHex(bytes)));
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[offset + bytes.length];
            Arrays.fill(shifted, (byte) ' ');
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            int first = (offset * 8 + 5) / 6;
            int last = shifted.length * 8 / 6;
            forms.add(Base64.getEncoder().encodeToString(shifted).substring(first, last));
            forms.add(Base64.getUrlEncoder().encodeToString(shifted).substring(first, last));
        }
        return forms;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 12)) & (BITS - 1);
    }

    private static long power(int base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
