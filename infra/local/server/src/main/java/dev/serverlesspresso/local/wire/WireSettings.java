package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.http.BrowserRules;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;

/** What the wire front serves and where. Services are found by target prefix and by signing name. */
public record WireSettings(
        InetSocketAddress address,
        Map<String, Endpoint> byTarget,
        Map<String, Endpoint> byService,
        AccessKeys accessKeys,
        BrowserRules browsers,
        WireLimits limits,
        Clock clock,
        LocalPages pages,
        Upgrade mqtt) {
    public WireSettings {
        byTarget = Map.copyOf(byTarget);
        byService = Map.copyOf(byService);
    }
}
