package dev.serverlesspresso.system.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a screen arrives at a device that has never seen it.
 *
 * @param bytes over the wire, compressed and with headers, until the screen has been there for three seconds
 * @param bytesUntilPaint those of them before anything was painted
 * @param painted first contentful paint, in milliseconds from the start of the navigation, as all times here
 * @param usable when its content was there
 * @param interactive when its content was there and no task of more than 50 ms held the main thread any more
 * @param blocked how long such tasks held it beyond 50 ms each, between the two
 * @param shift cumulative layout shift
 */
record Arrival(
        double bytes,
        double bytesUntilPaint,
        double scripts,
        double fonts,
        double requests,
        double painted,
        double usable,
        double interactive,
        double blocked,
        double shift) {
    private static final double SETTLED_MILLIS = 3_000;
    private static final double SLOWLY = 90_000;
    /** Slow 4G as Lighthouse applies it in the browser: 1.44 Mbit/s down, 675 kbit/s up, 562.5 ms for each request. */
    private static final Map<String, Object> SLOW_4G =
            Map.of("offline", false, "latency", 562.5, "downloadThroughput", 184_320.0, "uploadThroughput", 84_375.0);

    private static final String OBSERVE = """
            window.speed = { shift: 0, tasks: [] };
            new PerformanceObserver(list => list.getEntries().forEach(({ value, hadRecentInput }) => {
              window.speed.shift += hadRecentInput ? 0 : value;
            })).observe({ type: "layout-shift", buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(({ startTime, duration }) => {
              window.speed.tasks.push([startTime, duration]);
            })).observe({ type: "longtask", buffered: true });
            """;
    private static final String MEASURES = """
            usable => {
              const painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
              const { shift, tasks } = window.speed;
              const interactive = tasks.reduce((end, [start, duration]) => Math.max(end, start + duration), usable);
              const blocked = tasks.filter(([start]) => start >= painted && start < interactive)
                .reduce((sum, [, duration]) => sum + duration - 50, 0);
              return { painted, interactive, blocked, shift };
            }
            """;

    static Arrival of(Screen screen, String content, Runnable load) {
        return of(screen, content, load, false);
    }

    /** On a network like a slow 4G one and a processor four times slower. */
    static Arrival slowly(Screen screen, String content, Runnable load) {
        return of(screen, content, load, true);
    }

    private static Arrival of(Screen screen, String content, Runnable load, boolean slow) {
        Page page = screen.page();
        page.setDefaultTimeout(SLOWLY);
        page.setDefaultNavigationTimeout(SLOWLY);
        page.addInitScript(OBSERVE);
        CDPSession session = page.context().newCDPSession(page);
        Wire wire = Wire.of(session);
        session.send("Performance.enable");
        session.send("Network.setCacheDisabled", json(Map.of("cacheDisabled", true)));
        session.send("Network.setBypassServiceWorker", json(Map.of("bypass", true)));
        if (slow) {
            session.send("Network.emulateNetworkConditions", json(SLOW_4G));
            session.send("Emulation.setCPUThrottlingRate", json(Map.of("rate", 4)));
        }
        load.run();
        Object usable = page.waitForFunction("content => document.querySelector(content) && performance.now()", content)
                .jsonValue();
        page.waitForTimeout(SETTLED_MILLIS);
        Map<?, ?> told = (Map<?, ?>) page.evaluate(MEASURES, usable);
        double painted = number(told.get("painted"));
        double origin = metric(session.send("Performance.getMetrics"), "NavigationStart");
        return new Arrival(
                wire.bytes(),
                wire.bytesUntil(origin + painted / 1_000),
                wire.bytesOf("Script"),
                wire.bytesOf("Font"),
                wire.requests(),
                painted,
                number(usable),
                number(told.get("interactive")),
                number(told.get("blocked")),
                number(told.get("shift")));
    }

    /** What came over the wire, as it came: compressed, with its headers. */
    private record Wire(Map<String, String> types, List<Loaded> loaded) {
        private record Loaded(String type, double at, double bytes) {}

        static Wire of(CDPSession session) {
            Wire wire = new Wire(new HashMap<>(), new ArrayList<>());
            session.on(
                    "Network.responseReceived",
                    event -> wire.types.put(
                            event.get("requestId").getAsString(),
                            event.get("type").getAsString()));
            session.on(
                    "Network.loadingFinished",
                    event -> wire.loaded.add(new Loaded(
                            wire.types.getOrDefault(event.get("requestId").getAsString(), "Other"),
                            event.get("timestamp").getAsDouble(),
                            event.get("encodedDataLength").getAsDouble())));
            session.send("Network.enable");
            return wire;
        }

        double requests() {
            return loaded.size();
        }

        double bytes() {
            return loaded.stream().mapToDouble(Loaded::bytes).sum();
        }

        double bytesUntil(double seconds) {
            return loaded.stream()
                    .filter(one -> one.at() <= seconds)
                    .mapToDouble(Loaded::bytes)
                    .sum();
        }

        double bytesOf(String type) {
            return loaded.stream()
                    .filter(one -> one.type().equals(type))
                    .mapToDouble(Loaded::bytes)
                    .sum();
        }
    }

    private static JsonObject json(Map<String, Object> members) {
        JsonObject json = new JsonObject();
        members.forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                json.addProperty(name, flag);
            } else {
                json.addProperty(name, (Number) value);
            }
        });
        return json;
    }

    private static double metric(JsonObject all, String name) {
        for (JsonElement metric : all.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("no metric " + name);
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }
}
