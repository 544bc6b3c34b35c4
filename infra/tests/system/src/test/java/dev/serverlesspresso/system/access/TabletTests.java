package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Api;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.Messages;
import dev.serverlesspresso.system.PairedDevice;
import dev.serverlesspresso.system.RunningSystem;
import dev.serverlesspresso.system.ScreenConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A tablet without an account: it does what a barista may, in the name of whoever uses it, until it is removed. */
@ExtendWith(RunningSystem.class)
class TabletTests {

    @Test
    void twoPeopleAtOneTabletMakeADrinkAndAreToldApart(Counter counter) {
        PairedDevice tablet = counter.pairedTablet("demo");
        Api mika = tablet.usedBy("Mika");
        Api aiko = tablet.usedBy("愛子");
        Customer customer = counter.scan("demo");
        customer.queued();

        act(mika, customer, "MAKE", 2).expect(202);
        JsonNode claimed = counter.events().await(customer.orderId(), "Order.Claimed");
        assertThat(claimed.at("/order/claimedBy/name").asString()).isEqualTo("Mika");
        assertThat(claimed.at("/order/claimedBy/id").asString()).startsWith(tablet.deviceId() + "-");
        assertThat(code(act(aiko, customer, "COMPLETE", 3).expect(403))).isEqualTo("NOT_YOURS");
        act(aiko, customer, "TAKE_OVER", 3).expect(202);
        JsonNode takenOver = counter.events().await(customer.orderId(), "Order.TakenOver");
        assertThat(takenOver.at("/from/name").asString()).isEqualTo("Mika");
        assertThat(customer.read()
                        .expect(200)
                        .body()
                        .at("/order/claimedBy/name")
                        .asString())
                .isEqualTo("愛子");
        assertThat(code(act(mika, customer, "COMPLETE", 4).expect(403))).isEqualTo("NOT_YOURS");
        act(aiko, customer, "COMPLETE", 4).expect(202);
        counter.events().await(customer.orderId(), "Order.Completed");
        act(mika, customer, "COLLECT", 5).expect(202);
        JsonNode collected = counter.events().await(customer.orderId(), "Order.Collected");
        assertThat(collected.at("/actor/name").asString()).isEqualTo("Mika");
        assertThat(collected.at("/actor/role").asString()).isEqualTo("BARISTA");
    }

    @Test
    void tabletSeesTheBoardAndTheFiguresOfItsShopAndSaysWhoUsesIt(Counter counter) {
        PairedDevice tablet = counter.pairedTablet("demo");
        Api asTablet = counter.api().as(tablet.accessToken());

        asTablet.get("/api/shops/demo/figures").expect(200);
        asTablet.get("/api/shops/demo/orders?state=QUEUED,MAKING,COMPLETED").expect(200);
        assertThat(connect(asTablet).expect(200).body().path("topics").toString())
                .isEqualTo("[\"serverlesspresso/demo/barista\",\"serverlesspresso/demo/public\"]");
        asTablet.get("/api/shops/demo/code").expect(403);
        Customer customer = counter.scan("demo");
        customer.queued();
        assertThat(code(act(asTablet, customer, "MAKE", 2).expect(400))).isEqualTo("MALFORMED");
        for (String name : new String[] {"mika", "<b>Mika</b>", "Mika 2", "Abcdefghijklmnopqrstuvwxy"}) {
            assertThat(code(act(tablet.usedBy(name), customer, "MAKE", 2).expect(400)))
                    .as(name)
                    .isEqualTo("MALFORMED");
        }
        assertThat(counter.events().typesOf(customer.orderId())).doesNotContain("Order.ActionRequested");
        customer.cancel(2).expect(202);
        counter.events().await(customer.orderId(), "Order.Cancelled");
    }

    @Test
    void managerIsToldThatATabletAsksAndConfirmsIt(Counter counter) {
        JsonNode pairing = PairedDevice.open(counter, "tablet");
        String code = pairing.path("code").asString();
        Api manager = counter.api().as(counter.staff("demo-manager"));

        assertThat(manager.get("/api/shops/demo/pairings/" + code)
                        .expect(200)
                        .body()
                        .path("kind")
                        .asString())
                .isEqualTo("tablet");
        assertThat(code(PairedDevice.confirm(counter, "demo", code, "display").expect(409)))
                .isEqualTo("PAIRING_OF_OTHER_KIND");
        PairedDevice.confirm(counter, "demo", code, "tablet").expect(200);
        PairedDevice tablet = PairedDevice.of(
                counter, PairedDevice.claim(counter, pairing).expect(200).body());
        assertThat(manager.get("/api/shops/demo/devices").expect(200).body().path("devices"))
                .anySatisfy(device -> {
                    assertThat(device.path("deviceId").asString()).isEqualTo(tablet.deviceId());
                    assertThat(device.path("kind").asString()).isEqualTo("tablet");
                });
        manager.get("/api/shops/demo/pairings/" + code).expect(404);
        PairedDevice renewed =
                PairedDevice.of(counter, tablet.renew().expect(200).body());
        counter.api().as(renewed.accessToken()).get("/api/shops/demo/figures").expect(200);
    }

    @Test
    void removedTabletIsRefusedAndDisconnectedThoughItsTokenHasNotEnded(Counter counter) {
        PairedDevice tablet = counter.pairedTablet("demo");
        Api mika = tablet.usedBy("Mika");
        Customer customer = counter.scan("demo");
        customer.queued();
        JsonNode connection = connect(mika).expect(200).body();
        try (Messages messages = Messages.connectedBy(ScreenConnection.of(connection))) {
            counter.api()
                    .as(counter.staff("demo-manager"))
                    .send("DELETE", "/api/shops/demo/devices/" + tablet.deviceId(), "")
                    .expect(204);

            Counter.await("the removed tablet is disconnected", () -> !messages.isConnected());
            Counter.await(
                    "the removed tablet is refused",
                    () -> mika.get("/api/shops/demo/figures").status() == 401);
        }
        assertThat(code(act(mika, customer, "MAKE", 2).expect(401))).isEqualTo("UNAUTHORIZED");
        connect(mika).expect(401);
        assertThat(code(tablet.renew().expect(401))).isEqualTo("DEVICE_NOT_PAIRED");
        customer.cancel(2).expect(202);
        counter.events().await(customer.orderId(), "Order.Cancelled");
    }

    private static Answer act(Api caller, Customer customer, String action, int version) {
        return caller.post(customer.path() + "/actions", "{\"action\":\"" + action + "\",\"version\":" + version + "}");
    }

    private static Answer connect(Api caller) {
        return caller.post("/api/shops/demo/connections", "{\"screen\":\"barista\"}");
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }
}
