package dev.serverlesspresso.publisher.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.publisher.access.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionDeskTests {
    private static final String ORDER = "01JD0000000000000000000000";

    @Test
    void customerHearsTheOrderOfTheTokenAndThePublicTopic() {
        Caller customer = new Caller.Customer("c", "demo", ORDER);

        assertThat(ask(customer, "demo", null))
                .isEqualTo("customer [serverlesspresso/demo/orders/" + ORDER + ", serverlesspresso/demo/public]");
        assertThat(ask(customer, "tokyo", null)).isEqualTo("forbidden");
        assertThat(ask(customer, "demo", "barista")).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({"''", "#", "+", "a/b/c/d/e/f/g", "short"})
    void tokenWithoutProperOrderGetsNothing(String orderId) {
        assertThat(ask(new Caller.Customer("c", "demo", orderId), "demo", null)).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "demo:barista, barista, granted",
        "demo:manager, barista, granted",
        "demo:display, barista, forbidden",
        "demo:display, display, granted",
        "demo:manager, display, granted",
        "demo:barista, display, forbidden",
        "demo:barista, public, missing",
        "demo:barista, , missing",
        "tokyo:barista, barista, forbidden",
        "demo:owner, barista, forbidden"
    })
    void staffGetsTheScreensOfTheirRoles(String group, String screen, String outcome) {
        Caller staff = new Caller.Staff("s", List.of(group));

        assertThat(ask(staff, "demo", screen))
                .isEqualTo(
                        outcome.equals("granted")
                                ? screen + " [serverlesspresso/demo/" + screen + ", serverlesspresso/demo/public]"
                                : outcome);
    }

    private static String ask(Caller caller, String shop, @Nullable String screen) {
        return ConnectionDesk.ask(caller, shop, screen)
                .fold(granted -> granted.kind() + " " + granted.topics(), () -> "missing", () -> "forbidden");
    }
}
