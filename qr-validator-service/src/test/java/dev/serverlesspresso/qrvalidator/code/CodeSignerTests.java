package dev.serverlesspresso.qrvalidator.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSignerTests {

    private final CodeSigner signer = new CodeSigner(Given.properties());
    private final CodeWindow window = CodeWindow.at(Given.NINE, Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({
        "PT-1S, EXPIRED",
        "PT0S, good",
        "PT4M59S, good",
        "PT5M, good",
        "PT5M1S, good",
        "PT5M30S, good",
        "PT5M31S, EXPIRED"
    })
    void codeIsGoodInItsWindowAndTheGraceAfterIt(Duration sinceStart, String expected) {
        Outcome<CodeWindow, CodeRefusal> check =
                signer.check(signer.token(Given.DEMO, window), Given.shop(), Given.NINE.plus(sinceStart));
        assertThat(check.map(good -> "good").value().or(() -> check.refusal().map(CodeRefusal::name)))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abc.def", "ABC.aaaaaaaaaaaaaaaaaaaaaa", "zzzzzzzzzzz.aaaaaaaaaaaaaaaaaaaaaa"})
    void textOfAnotherShapeIsNotACode(String text) {
        assertThat(signer.check(text, Given.shop(), Given.NINE).refusal()).contains(CodeRefusal.MALFORMED);
    }

    @Test
    void codeOfAnotherShopIsNotGoodHere() {
        String foreign = signer.token(new ShopId("tokyo"), window);
        assertThat(signer.check(foreign, Given.shop(), Given.NINE).refusal()).contains(CodeRefusal.EXPIRED);
    }

    @Test
    void codeOfAnotherWindowCannotBeMadeFromOne() {
        String token = signer.token(Given.DEMO, window);
        String forged = Long.toString(window.startSecond() + 300, 36) + token.substring(token.indexOf('.'));
        assertThat(signer.check(forged, Given.shop(), Given.NINE.plusSeconds(301))
                        .refusal())
                .contains(CodeRefusal.EXPIRED);
    }

    @Test
    void windowsAreAlignedToTheClock() {
        assertThat(CodeWindow.at(Given.NINE.plusSeconds(299), Duration.ofMinutes(5)))
                .isEqualTo(window);
        assertThat(CodeWindow.at(Given.NINE.plusSeconds(300), Duration.ofMinutes(5))
                        .start())
                .isEqualTo(Given.NINE.plusSeconds(300));
    }

    @Test
    void shortSecretIsRefusedWithoutBeingShown() {
        QrValidatorProperties given = Given.properties();
        QrValidatorProperties shortSecret = new QrValidatorProperties(
                given.tables(),
                given.queue(),
                given.customerTokens(),
                "c2VjcmV0",
                given.orderingUrl(),
                given.baristaUrl(),
                given.orderManager(),
                given.scans(),
                given.pairings());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeSigner(shortSecret))
                .withMessageContaining("at least 32 bytes")
                .withMessageNotContaining("c2VjcmV0");
    }
}
