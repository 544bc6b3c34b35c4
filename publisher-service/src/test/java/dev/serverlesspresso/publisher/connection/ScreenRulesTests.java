package dev.serverlesspresso.publisher.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.outcome.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenRulesTests {

    private static final String ORDER = "01JD0000000000000000000000";

    @Test
    void customerHearsTheOrderOfTheTokenAndThePublicTopic() {
        Caller customer = new Caller.Guest("c", "demo", ORDER);

        assertThat(ask(customer, "demo", null))
                .isEqualTo("customer [serverlesspresso/demo/orders/" + ORDER + ", serverlesspresso/demo/public]");
        assertThat(ask(customer, "tokyo", null)).isEqualTo("FORBIDDEN");
        assertThat(ask(customer, "demo", "barista")).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({"''", "#", "+", "a/b/c/d/e/f/g", "short"})
    void tokenWithoutProperOrderGetsNothing(String orderId) {
        assertThat(ask(new Caller.Guest("c", "demo", orderId), "demo", null)).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "demo:barista, barista, granted",
        "demo:manager, barista, granted",
        "demo:display, barista, FORBIDDEN",
        "demo:display, display, granted",
        "demo:manager, display, granted",
        "demo:barista, display, FORBIDDEN",
        "demo:barista, public, SCREEN_MISSING",
        "demo:barista, , SCREEN_MISSING",
        "tokyo:barista, barista, FORBIDDEN",
        "demo:owner, barista, FORBIDDEN"
    })
    void staffGetsTheScreensOfTheirRoles(String group, String screen, String outcome) {
        Caller staff = Caller.Member.of("s", "", List.of(group));

        assertThat(ask(staff, "demo", screen))
                .isEqualTo(
                        outcome.equals("granted")
                                ? screen + " [serverlesspresso/demo/" + screen + ", serverlesspresso/demo/public]"
                                : outcome);
    }

    @Test
    void pairedDisplayHearsTheTopicsOfItsShopsDisplayAndNoOthers() {
        Caller display = new Caller.Device("d", "demo", "display");

        assertThat(ask(display, "demo", "display"))
                .isEqualTo("display [serverlesspresso/demo/display, serverlesspresso/demo/public]");
        assertThat(ask(display, "demo", "barista")).isEqualTo("FORBIDDEN");
        assertThat(ask(display, "tokyo", "display")).isEqualTo("FORBIDDEN");
        assertThat(ask(display, "demo", null)).isEqualTo("SCREEN_MISSING");
    }

    @Test
    void pairedTabletHearsTheTopicsOfItsShopsBaristasAndNoOthers() {
        Caller tablet = new Caller.Device("d", "demo", "tablet");

        assertThat(ask(tablet, "demo", "barista"))
                .isEqualTo("barista [serverlesspresso/demo/barista, serverlesspresso/demo/public]");
        assertThat(ask(tablet, "demo", "display")).isEqualTo("FORBIDDEN");
        assertThat(ask(tablet, "tokyo", "barista")).isEqualTo("FORBIDDEN");
    }

    private static String ask(Caller caller, String shop, @Nullable String screen) {
        Outcome<Screen, ConnectionRefusal> decision = ScreenRules.decide(caller, shop, screen);
        return decision.value()
                .map(granted -> granted.kind() + " " + granted.topics())
                .orElseGet(() -> String.valueOf(decision.refusal().orElseThrow()));
    }
}
