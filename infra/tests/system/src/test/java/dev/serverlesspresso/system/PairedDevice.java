package dev.serverlesspresso.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A display or a tablet that nobody signed in at: a manager confirmed the code that it showed. */
public record PairedDevice(Counter counter, String shop, String deviceId, String accessToken, String renewalToken) {

    /** Shows a code, waits for its credential, and is confirmed meanwhile. */
    static PairedDevice in(Counter counter, String shop, String kind) {
        JsonNode pairing = open(counter, kind);
        String code = pairing.path("code").asString();
        CompletableFuture<JsonNode> claim = CompletableFuture.supplyAsync(
                () -> claim(counter, pairing).expect(200).body());
        confirm(counter, shop, code, kind).expect(200);
        return of(counter, claim.join());
    }

    public static JsonNode open(Counter counter, String kind) {
        JsonNode pairing = counter.api()
                .post("/api/pairings", "{\"kind\":\"" + kind + "\"}")
                .expect(201)
                .body();
        counter.keepSecret(pairing.path("secret").asString());
        return pairing;
    }

    public static Answer claim(Counter counter, JsonNode pairing) {
        return counter.api()
                .post(
                        "/api/pairings/" + pairing.path("code").asString() + "/claim",
                        "{\"secret\":\"" + pairing.path("secret").asString() + "\"}");
    }

    public static Answer confirm(Counter counter, String shop, String code, String kind) {
        return counter.api()
                .as(counter.staff(shop + "-manager"))
                .post(
                        "/api/shops/" + shop + "/pairings/" + code,
                        "{\"name\":\"Left of the door\",\"kind\":\"" + kind + "\"}");
    }

    public Answer renew() {
        return counter.api().post("/api/devices/token", "{\"renewalToken\":\"" + renewalToken + "\"}");
    }

    public static PairedDevice of(Counter counter, JsonNode credential) {
        PairedDevice device = new PairedDevice(
                counter,
                credential.path("shopId").asString(),
                credential.path("deviceId").asString(),
                credential.path("accessToken").asString(),
                credential.path("renewalToken").asString());
        counter.keepSecret(device.accessToken());
        counter.keepSecret(device.renewalToken());
        return device;
    }

    /** What somebody who uses the device asks with. */
    public Api usedBy(String firstName) {
        return counter.api().as(accessToken).with("Device-User", URLEncoder.encode(firstName, StandardCharsets.UTF_8));
    }
}
