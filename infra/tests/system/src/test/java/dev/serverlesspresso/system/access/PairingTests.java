package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Api;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.PairedDevice;
import dev.serverlesspresso.system.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A display that nobody types at: paired by a code, at work in all three services, renewed and revoked. */
@ExtendWith(RunningSystem.class)
class PairingTests {

    @Test
    void pairedDisplayWorksInItsShopAndNowhereElse(Counter counter) {
        Api display = counter.api().as(counter.pairedDisplay("demo").accessToken());

        assertThat(display.get("/api/shops/demo/code")
                        .expect(200)
                        .body()
                        .path("url")
                        .asString())
                .contains("/order/demo?code=");
        Answer board = display.get("/api/shops/demo/orders?state=QUEUED,MAKING,COMPLETED");
        assertThat(board.expect(200).response().body()).doesNotContain("customerId");
        JsonNode connection = connect(display, "demo", "display").expect(200).body();
        assertThat(connection.path("topics").toString())
                .isEqualTo("[\"serverlesspresso/demo/display\",\"serverlesspresso/demo/public\"]");

        connect(display, "demo", "barista").expect(403);
        connect(display, "tokyo", "display").expect(403);
        display.get("/api/shops/tokyo/code").expect(403);
        display.get("/api/shops/tokyo/orders?state=QUEUED").expect(403);
        display.get("/api/shops/demo/orders?mine").expect(403);
        display.get("/api/shops/demo/devices").expect(403);
        Customer customer = counter.scan("demo").admitted();
        display.put(customer.path() + "/drink", "{\"drinkId\":\"espresso\",\"options\":{}}")
                .expect(403);
        customer.cancel(1).expect(202);
        counter.events().await(customer.orderId(), "Order.Cancelled");
    }

    @Test
    void codeIsConfirmedByTheShopsManagerAndClaimedByItsDisplayOnly(Counter counter) {
        JsonNode pairing = PairedDevice.open(counter, "display");
        String code = pairing.path("code").asString();
        assertThat(pairing.path("confirmUrl").asString())
                .isEqualTo(counter.system().origin() + "/barista/pair?code=" + code);
        counter.api()
                .post("/api/pairings/" + code + "/claim", "{\"secret\":\"a guess\"}")
                .expect(403);
        PairedDevice.confirm(counter, "demo", code, "display").expect(200);
        Answer taken = PairedDevice.confirm(counter, "tokyo", code, "display").expect(409);
        assertThat(taken.body().path("code").asString()).isEqualTo("PAIRING_TAKEN");
        JsonNode first = PairedDevice.claim(counter, pairing).expect(200).body();
        JsonNode again = PairedDevice.claim(counter, pairing).expect(200).body();
        assertThat(again.path("deviceId")).isEqualTo(first.path("deviceId"));
        PairedDevice.of(counter, first);
        PairedDevice.of(counter, again);
        Answer unknown =
                PairedDevice.confirm(counter, "demo", "ZZZZZZ", "display").expect(404);
        assertThat(unknown.body().path("code").asString()).isEqualTo("PAIRING_NOT_FOUND");
    }

    @Test
    void credentialRenewsItselfUntilAManagerRevokesIt(Counter counter) {
        PairedDevice first = counter.pairedDisplay("demo");
        PairedDevice second = PairedDevice.of(counter, first.renew().expect(200).body());
        counter.api().as(second.accessToken()).get("/api/shops/demo/code").expect(200);
        PairedDevice third = PairedDevice.of(counter, second.renew().expect(200).body());

        Api manager = counter.api().as(counter.staff("demo-manager"));
        assertThat(manager.get("/api/shops/demo/devices").expect(200).body().path("devices"))
                .anySatisfy(display -> {
                    assertThat(display.path("deviceId").asString()).isEqualTo(first.deviceId());
                    assertThat(display.path("name").asString()).isEqualTo("Left of the door");
                });
        manager.send("DELETE", "/api/shops/demo/devices/" + first.deviceId(), "")
                .expect(204);
        Answer revoked = third.renew().expect(401);
        assertThat(revoked.body().path("code").asString()).isEqualTo("DEVICE_NOT_PAIRED");
        counter.api().as(third.accessToken()).get("/api/devices/self").expect(401);
    }

    @Test
    void renewalTokenThatIsUsedAgainLaterRevokesTheDisplay(Counter counter) {
        PairedDevice first = counter.pairedDisplay("demo");
        PairedDevice second = PairedDevice.of(counter, first.renew().expect(200).body());
        PairedDevice third = PairedDevice.of(counter, second.renew().expect(200).body());
        counter.api().as(third.accessToken()).get("/api/devices/self").expect(200);

        first.renew().expect(401);

        third.renew().expect(401);
        counter.api().as(third.accessToken()).get("/api/devices/self").expect(401);
        counter.api().as(counter.staff("demo-manager")).get("/api/devices/self").expect(403);
        counter.api().get("/api/devices/self").expect(401);
    }

    private static Answer connect(Api caller, String shop, String screen) {
        return caller.post("/api/shops/" + shop + "/connections", "{\"screen\":\"" + screen + "\"}");
    }
}
