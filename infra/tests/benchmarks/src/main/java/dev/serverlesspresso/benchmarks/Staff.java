package dev.serverlesspresso.benchmarks;

import dev.serverlesspresso.local.signin.ScriptedSignIn;
import dev.serverlesspresso.run.WholeSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Those behind the counter of one shop: its manager, its barista and its display, the last two with live screens. */
final class Staff implements AutoCloseable {
    private static final String SHOP = "demo";

    /** More than one window's scans. */
    private static final int USES = 10_000;

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Api anyone;
    private final Api barista;
    private final Api display;
    private final Screen baristaScreen;
    private final Screen displayScreen;
    private final AtomicInteger completedAtBarista = new AtomicInteger();
    private final AtomicInteger completedAtDisplay = new AtomicInteger();
    private String code = "";
    private Instant nextCodeAt = Instant.MIN;

    Staff(WholeSystem system, HttpClient http, IotMeter meter) {
        anyone = new Api(http, system.origin(), SHOP, null);
        barista = anyone.as(signIn(system, SHOP + "-barista"));
        display = anyone.as(signIn(system, SHOP + "-display"));
        anyone.as(signIn(system, SHOP + "-manager"))
                .changeShop("{\"usesPerCode\":" + USES + ",\"scansPerAddress\":" + USES + "}");
        Waiting.until(
                "the settings to reach the code",
                () -> display.get("/code").path("usesPerCode").asInt() == USES);
        baristaScreen = open(http, meter, barista, "barista", completedAtBarista);
        displayScreen = open(http, meter, display, "display", completedAtDisplay);
    }

    private static String signIn(WholeSystem system, String username) {
        String password = system.staff().stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow()
                .password();
        try {
            return new ScriptedSignIn(system.signIn())
                    .accessToken(username, password, system.origin() + "/barista/signed-in");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static Screen open(HttpClient http, IotMeter meter, Api api, String screen, AtomicInteger completed) {
        JsonNode grant = api.post("/connections", "{\"screen\":\"" + screen + "\"}", 200);
        Screen opened = Screen.open(http, grant, meter, message -> {
            if (message.path("order").path("state").asString("").equals("COMPLETED")) {
                completed.incrementAndGet();
            }
        });
        api.get("");
        api.get("/orders?state=QUEUED,MAKING,COMPLETED&limit=100");
        return opened;
    }

    Api anyone() {
        return anyone;
    }

    Api barista() {
        return barista;
    }

    /** The token in the QR code; the display asks for it once in each window. */
    synchronized String code() {
        if (!Instant.now().isBefore(nextCodeAt)) {
            JsonNode shown = display.get("/code");
            Matcher found = CODE.matcher(shown.path("url").asString());
            if (!found.find()) {
                throw new IllegalStateException("there is no code in the display's address");
            }
            code = found.group(1);
            nextCodeAt = Instant.parse(shown.path("nextCodeAt").asString());
        }
        return code;
    }

    /** Waits until both screens have shown that so many orders are completed. */
    void awaitCompleted(int orders) {
        Waiting.until(
                "both screens to show all orders",
                () -> completedAtBarista.get() >= orders && completedAtDisplay.get() >= orders);
    }

    @Override
    public void close() {
        baristaScreen.close();
        displayScreen.close();
    }
}
