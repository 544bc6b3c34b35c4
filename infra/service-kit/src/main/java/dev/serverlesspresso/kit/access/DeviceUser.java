package dev.serverlesspresso.kit.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Who uses a device that belongs to a tenant and not to a person: a first name, in letters of any script, that begins with
 * a capital one where its script has them.
 */
public record DeviceUser(String name) {

    private static final int LONGEST = 24;
    private static final Pattern NAME =
            Pattern.compile("(?=\\P{Ll})\\p{L}[\\p{L}\\p{M}]*+(?:[ '’·・-][\\p{L}\\p{M}]++)*+\\.?");

    public DeviceUser {
        if (!isName(name)) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST + " letters: '" + name + "'");
        }
    }

    /** The name in a text from outside, if it is one. */
    public static Optional<DeviceUser> of(String name) {
        return isName(name) ? Optional.of(new DeviceUser(name)) : Optional.empty();
    }

    private static boolean isName(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                && NAME.matcher(name).matches()
                && Normalizer.isNormalized(name, Normalizer.Form.NFC);
    }

    /** Tells those apart who use one device; the same name is the same person. */
    public String idAt(String deviceId) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format("%s-%08x", deviceId, sum.getValue());
    }
}
