package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How MQTT clients are named. A paired device always has the name that its id gives, so that its connection can be ended
 * when it is removed; every other client has a part that only its caller has, and a random one.
 */
final class ClientIds {

    private static final int BYTES = 8;
    private static final Pattern DEVICE_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    private final RandomGenerator random;

    ClientIds(RandomGenerator random) {
        this.random = random;
    }

    /** A name for a connection to a screen. */
    String next(Caller caller, Screen screen) {
        if (caller instanceof Caller.Device device) {
            return ofDevice(screen.shopId(), device.id());
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return start(caller, screen.shopId(), screen.kind()) + HexFormat.of().formatHex(bytes);
    }

    /**
     * Names the client of a paired device.
     *
     * @throws IllegalArgumentException if no device can have this id
     */
    static String ofDevice(String shopId, String deviceId) {
        if (!DEVICE_ID.matcher(deviceId).matches()) {
            throw new IllegalArgumentException("device id must match " + DEVICE_ID + ": '" + deviceId + "'");
        }
        return ofShop(shopId) + "device-" + deviceId;
    }

    /** Whether a client of this name can only be the caller's. */
    static boolean isOf(Caller caller, String shopId, String clientId) {
        if (caller instanceof Caller.Device device) {
            return clientId.equals(ofDevice(shopId, device.id()));
        }
        List<String> kinds =
                caller instanceof Caller.Guest ? List.of(Screen.CUSTOMER) : List.of(Screen.BARISTA, Screen.DISPLAY);
        return kinds.stream()
                .map(kind -> start(caller, shopId, kind))
                .anyMatch(start -> clientId.startsWith(start)
                        && RANDOM.matcher(clientId.substring(start.length())).matches());
    }

    private static String start(Caller caller, String shopId, String kind) {
        return ofShop(shopId) + kind + "-" + digest(caller) + "-";
    }

    private static String ofShop(String shopId) {
        return "serverlesspresso-" + shopId + "-";
    }

    private static String digest(Caller caller) {
        String text = caller.getClass().getSimpleName() + ":" + caller.id();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
