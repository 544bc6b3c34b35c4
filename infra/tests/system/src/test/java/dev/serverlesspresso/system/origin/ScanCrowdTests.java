package dev.serverlesspresso.system.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.RunningSystem;
import dev.serverlesspresso.system.Shop;
import dev.serverlesspresso.system.origin.RawConnection.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A crowd that scans the code on show: as many as it has uses get an order, and all others are told why not. */
@ExtendWith(RunningSystem.class)
@Timeout(180)
class ScanCrowdTests {
    private static final int PHONES = 200;
    private static final int USES = 12;

    /** Nobody is refused whose scan could be accepted. */
    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void crowdForWhichTheCodeIsGoodIsAcceptedWhole(int phones, Counter counter, Shop shop) throws Exception {
        shop.change("{\"capacity\":200}");
        List<Answer> answers = scanAtOnce(phones, counter, shop);

        assertThat(answers).hasSize(phones).allSatisfy(answer -> assertThat(answer.status())
                .as(answer.body())
                .isEqualTo(202));
        answers.forEach(answer -> customer(shop, answer.json()).admitted());
    }

    @Test
    void ofTwoHundredScansAtOnceAsManyGetAnOrderAsTheCodeHasUses(Counter counter, Shop shop) throws Exception {
        shop.change("{\"usesPerCode\":" + USES + ",\"capacity\":200}");
        shop.awaitUsesPerCode(USES);
        List<Answer> answers = scanAtOnce(PHONES, counter, shop);

        assertThat(answers).hasSize(PHONES);
        List<Customer> accepted = answers.stream()
                .filter(answer -> answer.status() == 202)
                .map(answer -> customer(shop, answer.json()))
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() != 202).allSatisfy(ScanCrowdTests::isToldWhyNot);
        assertThat(accepted).hasSize(USES);
        assertThat(accepted.stream().map(Customer::orderId).distinct()).hasSize(USES);
        assertThat(accepted.stream().map(Customer::customerId).distinct()).hasSize(USES);
        accepted.forEach(Customer::admitted);
    }

    private static List<Answer> scanAtOnce(int phones, Counter counter, Shop shop) throws Exception {
        int origin = counter.settings().ports().origin();
        String scan = "{\"token\":\"" + Customer.code(counter, shop.id()) + "\"}";
        return Crowd.atOnce(phones, origin, connection -> {
            connection.send("POST /api/shops/" + shop.id() + "/scans HTTP/1.1\r\nHost: localhost:" + origin
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + scan.length() + "\r\n\r\n" + scan);
            return List.of(connection.answer());
        });
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

    private static Customer customer(Shop shop, JsonNode answer) {
        return new Customer(
                shop.counter(),
                shop.id(),
                answer.path("orderId").asString(),
                answer.path("customerId").asString(),
                answer.path("customerToken").asString());
    }
}
