package dev.serverlesspresso.run.origin;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the origin listens, and what stands behind it.
 *
 * @param host an address of this machine that phones can reach, or null to stay on loopback
 * @param signIn where staff sign in
 * @param shops the ids of the shops that the start page leads to
 */
public record OriginSettings(
        int port, @Nullable String host, URI signIn, Backends backends, Limits limits, Supplier<List<String>> shops) {

    /** With a start page that leads to no shop. */
    public OriginSettings(int port, @Nullable String host, URI signIn, Backends backends, Limits limits) {
        this(port, host, signIn, backends, limits, List::of);
    }

    /** The ports of loopback that requests are handed on to. */
    public record Backends(int qrValidator, int orderManager, int publisher, int mqtt) {}

    /** Every origin under which a browser may have loaded a screen. */
    Set<String> origins() {
        Set<String> origins = new LinkedHashSet<>();
        origins.add("http://localhost:" + port);
        origins.add("http://127.0.0.1:" + port);
        if (host != null) {
            origins.add("http://" + host + ":" + port);
        }
        return origins;
    }
}
