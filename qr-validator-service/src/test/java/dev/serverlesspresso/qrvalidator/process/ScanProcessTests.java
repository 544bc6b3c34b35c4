package dev.serverlesspresso.qrvalidator.process;

import static dev.serverlesspresso.qrvalidator.process.EventLines.admitted;
import static dev.serverlesspresso.qrvalidator.process.EventLines.scanned;
import static dev.serverlesspresso.qrvalidator.process.EventLines.uses;
import static dev.serverlesspresso.qrvalidator.process.Shop.scanRow;
import static dev.serverlesspresso.qrvalidator.process.Shop.usesRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.process.Phone.Accepted;
import dev.serverlesspresso.qrvalidator.process.Phone.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes of presenting a code: at which second, by whom, as the how-manieth. */
class ScanProcessTests extends ProcessTests {

    @Test
    void scanAtTheStartOfTheWindowSpendsAUseAndIsAdmitted() {
        CodeWindow window = counter().nextWindow();
        Shop shop = openShop();

        Accepted scan = shop.newPhone().scans(window);

        assertThat(counter().now()).isEqualTo(window.start());
        assertThat(shop.awaitEvents(3)).containsExactly(scanned(scan), uses(window, 9, 10), admitted(scan));
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(scan));
        assertThat(shop.usesOfNetworks(window)).containsExactly(1);
        assertThat(shop.order(scan)).isEqualTo("CHOOSING");
        assertThat(shop.activeOrder(scan)).isEqualTo(scan.orderId());
        assertThat(shop.slotsInUse()).isEqualTo(1);
        JsonNode published = shop.last("QrCode.UsesChanged").path("detail");
        assertThat(List.of(published.path("occurredAt"), published.path("validFrom")))
                .extracting(JsonNode::asString)
                .containsOnly(time(window.start().toString()));
        assertThat(List.of(published.path("expiresAt"), published.path("nextCodeAt")))
                .extracting(JsonNode::asString)
                .containsOnly(time(window.end().toString()));
    }

    @Test
    void sameCustomerTwiceInOneWindowIsOneScan() {
        CodeWindow window = counter().nextWindow();
        Shop shop = openShop();
        Phone phone = shop.newPhone();

        Accepted first = phone.scans(window);
        shop.awaitEvents(3);
        counter().advance(Duration.ofSeconds(30));
        Accepted second = phone.scans(window);

        assertThat(second).isEqualTo(first);
        assertThat(shop.awaitEvents(3)).containsExactly(scanned(first), uses(window, 9, 10), admitted(first));
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(first));
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void codeOneSecondAfterItsWindowIsStillGoodAndSpendsAUseOfItsOwnWindow() {
        CodeWindow window = counter().nextWindow();
        Shop shop = openShop();
        counter().advanceTo(window.end().plusSeconds(1));

        Accepted scan = shop.newPhone().scans(window);

        assertThat(shop.awaitEvents(3)).containsExactly(scanned(scan), uses(window, 9, 10), admitted(scan));
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(scan));
        assertThat(shop.codeRows(CodeWindow.at(counter().now(), CoffeeCounter.CODE_WINDOW)))
                .isEmpty();
    }

    @Test
    void codeOneSecondAfterTheGraceIsOverAndNothingIsTold() {
        CodeWindow window = counter().nextWindow();
        Shop shop = openShop();
        counter().advanceTo(window.end().plusSeconds(31));

        Answer answer = shop.newPhone().presents(window);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.code()).isEqualTo("CODE_EXPIRED");
        counter().settle();
        assertThat(shop.events()).isEmpty();
        assertThat(shop.codeRows(window)).isEmpty();
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void useElevenOfACodeIsToldTheTimeOfTheNextAndNothingElseIsTold() {
        CodeWindow window = counter().nextWindow();
        Shop shop = openShop();
        List<String> expected = new ArrayList<>();
        List<String> rows = new ArrayList<>(List.of(usesRow(0, 10)));
        for (int use = 1; use <= 10; use++) {
            Accepted scan = shop.newPhone().scans(window);
            expected.addAll(List.of(scanned(scan), uses(window, 10 - use, 10), admitted(scan)));
            rows.add(scanRow(scan));
            shop.awaitEvents(3 * use);
        }

        Answer answer = shop.newPhone().presents(window);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.code()).isEqualTo("CODE_USED_UP");
        assertThat(answer.body().path("reason").asString()).isEqualTo("CODE_USED_UP");
        assertThat(answer.body().path("nextCodeAt").asString())
                .isEqualTo(time(window.end().toString()));
        counter().settle();
        assertThat(shop.events()).containsExactlyElementsOf(expected);
        assertThat(shop.codeRows(window)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(shop.slotsInUse()).isEqualTo(10);
    }

    private static String time(String wholeSecond) {
        return wholeSecond.replaceAll("Z$", ".000Z");
    }
}
