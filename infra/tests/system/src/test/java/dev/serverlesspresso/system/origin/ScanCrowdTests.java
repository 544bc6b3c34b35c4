package dev.serverlesspresso.system.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.RunningSystem;
import dev.serverlesspresso.system.ShopSettings;
import dev.serverlesspresso.system.origin.RawConnection.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A crowd that scans the code on show: as many as it has uses get an order, and all others are told why not. */
@ExtendWith(RunningSystem.class)
@Timeout(180)
class ScanCrowdTests {
    private static final String SHOP = "tokyo";
    private static final int PHONES = 200;
    private static final int USES = 12;

    /** Room for all who get an order; windows of an odd length, so that this code is none that another test has scanned. */
    private static final String ROOM_FOR_ALL =
            "{\"usesPerCode\":" + USES + ",\"codeWindowSeconds\":3557,\"capacity\":200}";

    private JsonNode before;

    @BeforeEach
    void limitTheCode(Counter counter) {
        before = counter.api().get("/api/shops/" + SHOP).expect(200).body();
        ShopSettings.of(counter, SHOP).change(ROOM_FOR_ALL);
        ShopSettings.of(counter, SHOP).awaitUsesPerCode(USES);
    }

    @AfterEach
    void allowAsManyAsBefore(Counter counter) {
        ShopSettings.of(counter, SHOP)
                .change("{\"usesPerCode\":" + before.path("usesPerCode") + ",\"codeWindowSeconds\":"
                        + before.path("codeWindowSeconds") + ",\"capacity\":" + before.path("capacity") + "}");
        ShopSettings.of(counter, SHOP)
                .awaitUsesPerCode(before.path("usesPerCode").asInt());
    }

    @Test
    void ofTwoHundredScansAtOnceAsManyGetAnOrderAsTheCodeHasUses(Counter counter) throws Exception {
        int origin = counter.settings().ports().origin();
        String scan = "{\"token\":\"" + Customer.code(counter, SHOP) + "\"}";
        List<Answer> answers = Crowd.atOnce(PHONES, origin, connection -> {
            connection.send("POST /api/shops/" + SHOP + "/scans HTTP/1.1\r\nHost: localhost:" + origin
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + scan.length() + "\r\n\r\n" + scan);
            return List.of(connection.answer());
        });

        assertThat(answers).hasSize(PHONES);
        List<Customer> accepted = answers.stream()
                .filter(answer -> answer.status() == 202)
                .map(answer -> customer(counter, answer.json()))
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() != 202).allSatisfy(ScanCrowdTests::isToldWhyNot);
        assertThat(accepted).hasSize(USES);
        assertThat(accepted.stream().map(Customer::orderId).distinct()).hasSize(USES);
        assertThat(accepted.stream().map(Customer::customerId).distinct()).hasSize(USES);
        accepted.forEach(Customer::admitted);

        accepted.forEach(customer -> customer.cancel(1).expect(202));
        accepted.forEach(customer -> assertThat(counter.events().await(customer.orderId(), "Order.Cancelled"))
                .isNotNull());
    }

    /** That the code is used up, and when there is another; or, by a machine that is too slow for them all, to come again. */
    private static void isToldWhyNot(Answer answer) {
        assertThat(answer.isProblem())
                .as("%s %s", answer.status(), answer.body())
                .isTrue();
        switch (answer.json().path("code").asString()) {
            case "CODE_USED_UP" -> {
                assertThat(answer.status()).isEqualTo(410);
                assertThat(answer.json().path("nextCodeAt").asString()).isNotEmpty();
            }
            case "OVERLOADED" -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isNotNull();
            }
            default -> throw new AssertionError(answer.status() + " " + answer.body());
        }
    }

    private static Customer customer(Counter counter, JsonNode answer) {
        return new Customer(
                counter,
                SHOP,
                answer.path("orderId").asString(),
                answer.path("customerId").asString(),
                answer.path("customerToken").asString());
    }
}
