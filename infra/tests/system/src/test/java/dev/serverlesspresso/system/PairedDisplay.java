package dev.serverlesspresso.system;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A display that nobody signed in at: a manager confirmed the code that it showed. */
public record PairedDisplay(Counter counter, String shop, String deviceId, String accessToken, String renewalToken) {

    /** Shows a code, waits for its credential, and is confirmed meanwhile. */
    static PairedDisplay in(Counter counter, String shop) {
        JsonNode pairing = open(counter);
        String code = pairing.path("code").asString();
        CompletableFuture<JsonNode> claim = CompletableFuture.supplyAsync(
                () -> claim(counter, pairing).expect(200).body());
        confirm(counter, shop, code).expect(200);
        return of(counter, claim.join());
    }

    public static JsonNode open(Counter counter) {
        JsonNode pairing = counter.api().post("/api/pairings", "{}").expect(201).body();
        counter.keepSecret(pairing.path("secret").asString());
        return pairing;
    }

    public static Answer claim(Counter counter, JsonNode pairing) {
        return counter.api()
                .post(
                        "/api/pairings/" + pairing.path("code").asString() + "/claim",
                        "{\"secret\":\"" + pairing.path("secret").asString() + "\"}");
    }

    public static Answer confirm(Counter counter, String shop, String code) {
        return counter.api()
                .as(counter.staff(shop + "-manager"))
                .post("/api/shops/" + shop + "/pairings/" + code, "{\"name\":\"Left of the door\"}");
    }

    public Answer renew() {
        return counter.api().post("/api/devices/token", "{\"renewalToken\":\"" + renewalToken + "\"}");
    }

    public static PairedDisplay of(Counter counter, JsonNode credential) {
        PairedDisplay display = new PairedDisplay(
                counter,
                credential.path("shopId").asString(),
                credential.path("deviceId").asString(),
                credential.path("accessToken").asString(),
                credential.path("renewalToken").asString());
        counter.keepSecret(display.accessToken());
        counter.keepSecret(display.renewalToken());
        return display;
    }
}
