package dev.serverlesspresso.kit.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host as a {@code Host} header names it, perhaps with a port.
 *
 * @param port -1 for none
 */
record Authority(String host, int port) {

    private static final int LARGEST_PORT = 65_535;
    private static final Pattern SHAPE =
            Pattern.compile("(?<host>\\[[0-9a-f:.]{2,45}]|[a-z0-9._-]{1,253})(:(?<port>[0-9]{1,5}))?");
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern ORIGIN = Pattern.compile("(?<scheme>https?)://(?<authority>[^/?#@]+)");

    /**
     * @throws IllegalArgumentException if the text names no host
     */
    static Authority of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a host must be a name or an address, with or without a port: '" + text + "'"));
    }

    static Optional<Authority> parse(String text) {
        Matcher matcher = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int port = matcher.group("port") == null ? -1 : Integer.parseInt(matcher.group("port"));
        String host = matcher.group("host");
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return port > LARGEST_PORT ? Optional.empty() : Optional.of(new Authority(bare, port));
    }

    /** The host of a page, with the port that its scheme means if it names none. */
    static Optional<Authority> ofOrigin(String origin) {
        Matcher matcher = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int usual = matcher.group("scheme").equals("https") ? 443 : 80;
        return parse(matcher.group("authority")).map(found -> found.orPort(usual));
    }

    Authority orPort(int usual) {
        return port == -1 ? new Authority(host, usual) : this;
    }

    boolean isLoopback() {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("127.0.0.1")
                || host.equals("[::1]");
    }

    /** Whether it is an address, which no page can make its own as it can a name. */
    boolean isAddress() {
        return ADDRESS.matcher(host).matches();
    }

    /** Whether this one, from a configuration, means the other: its port counts only if it has one. */
    boolean covers(Authority other) {
        return host.equals(other.host) && (port == -1 || port == other.port);
    }
}
