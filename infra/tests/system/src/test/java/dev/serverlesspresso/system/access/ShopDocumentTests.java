package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document says of a shop is what a shop is. */
@ExtendWith(RunningSystem.class)
class ShopDocumentTests {
    @Test
    void everyMemberOfAShopIsDocumented(Counter counter) {
        JsonNode document = counter.api()
                .get("http://127.0.0.1:" + counter.settings().ports().orderManager() + "/v3/api-docs")
                .expect(200)
                .body();
        JsonNode answer = document.at("/paths/~1api~1shops~1{shop}/get/responses/200/content");
        String schema = answer.iterator().next().at("/schema/$ref").asString().replace("#", "");

        assertThat(document.at(schema).path("properties").propertyNames())
                .containsAll(
                        counter.api().get("/api/shops/demo").expect(200).body().propertyNames())
                .contains("readyForSeconds", "full", "expectedWait", "ordersPerCustomerPerDay");
    }
}
