package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.LocalPages;
import dev.serverlesspresso.local.wire.WireResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/** What is started already; ready once the templates are deployed, too. */
final class Health implements LocalPages {
    private final Map<String, String> parts = new ConcurrentSkipListMap<>();

    void set(String part, String state) {
        parts.put(part, state);
    }

    @Override
    public WireResponse health() {
        boolean ready = parts.values().stream().allMatch("running"::equals);
        ObjectNode body = Json.object().put("status", ready ? "ready" : "starting");
        parts.forEach(body.putObject("parts")::put);
        return WireResponse.of(ready ? 200 : 503, "application/json", Json.bytes(body));
    }
}
