package dev.serverlesspresso.edge;

import java.util.List;
import java.util.Map;

/** What answers tell a browser to keep to. */
public final class BrowserPolicy {
    public static final String CONTENT = "Content-Security-Policy";
    public static final String PERMISSIONS = "Permissions-Policy";

    /** On every answer, unless a service or a screen says more. */
    public static final Map<String, String> ALWAYS = Map.of(
            CONTENT,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            PERMISSIONS,
            permissions(Camera.NOBODY),
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private BrowserPolicy() {}

    /** Who may use the camera. */
    public enum Camera {
        NOBODY("()"),
        THE_PAGE("(self)");

        private final String allowed;

        Camera(String allowed) {
            this.allowed = allowed;
        }
    }

    public static String permissions(Camera camera) {
        return "camera=" + camera.allowed + ", microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";
    }

    /**
     * What a screen may load, as a Content-Security-Policy.
     *
     * @param connectsTo the sources beside its own origin that it may connect to
     * @param frames what it may show in a frame: sources, or {@code 'none'}
     */
    public static String screens(List<String> connectsTo, String frames) {
        return "default-src 'self'; worker-src 'self'; manifest-src 'self'; img-src 'self' data: blob:; "
                + "style-src 'self' 'unsafe-inline'; connect-src 'self' " + String.join(" ", connectsTo)
                + "; frame-src " + frames
                + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }
}
