package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A phone without a network, and one that comes back by another way. */
@ExtendWith(InBrowser.class)
class OfflinePhoneTests {
    /** Sooner than the next attempt of its own may come. */
    private static final double AT_ONCE = 4_000;

    private static final String IS_KEPT = """
            async () => {
              await navigator.serviceWorker.ready;
              const names = await caches.keys();
              const pages = await Promise.all(names.map(async name => (await caches.open(name)).match("/order/index.html")));
              return pages.some(page => page !== undefined);
            }
            """;

    @Test
    void phoneIsRightWithinOneSecondOfComingBack(Screens screens) {
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        phone.screen().isLive();

        phone.screen().offline(true);
        assertThat(phone.screen().at("connection")).hasAttribute("data-state", "lost");
        assertThat(phone.screen().at("connection-banner")).isVisible();
        Look.atPhone(phone.screen()).isGood("connection-lost");
        barista.make(number);
        barista.complete(number);
        phone.shows("QUEUED");

        phone.screen().offline(false);
        assertThat(phone.screen().at("order-state"))
                .hasAttribute(
                        "data-state", "COMPLETED", new LocatorAssertions.HasAttributeOptions().setTimeout(AT_ONCE));
        phone.screen().isLive();
        assertThat(phone.screen().at("connection-banner")).hasCount(0);
        phone.screen().onlyTheNetworkWasMissing();
    }

    @Test
    void phoneOpenedOfflineShowsWhatItKnewAndHowOldThatIs(Screens screens) {
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        phone.screen().page().waitForFunction(IS_KEPT);

        phone.screen().offline(true);
        phone.screen().reload();
        phone.shows("QUEUED");
        phone.hasNumber(number);
        assertThat(phone.screen().at("known-from")).isVisible();
        assertThat(phone.screen().at("cancel-order")).isDisabled();
        Look look = Look.atPhone(phone.screen());
        look.isGood("offline");
        look.isGoodWithLargeLetters("offline");

        phone.screen().offline(false);
        phone.screen().isLive();
        assertThat(phone.screen().at("known-from")).hasCount(0);
        phone.cancel();
        phone.screen().onlyTheNetworkWasMissing();
    }

    @Test
    void secondTabFollowsTheSameOrder(Screens screens) {
        Phone phone = screens.phone();
        phone.open(screens.url("/order/demo"));
        phone.says("Scan the code");
        Page second = phone.screen().page().context().newPage();
        second.navigate(screens.display("demo").readCode());
        assertThat(second.getByTestId("order-state")).hasAttribute("data-state", "CHOOSING");

        phone.shows("CHOOSING");
        int number = phone.order();
        assertThat(second.getByTestId("order-number")).hasText(String.valueOf(number));
        phone.cancel();
        assertThat(second.getByTestId("order-state")).hasAttribute("data-state", "CANCELLED");
    }

    @Test
    void installedPhoneOpensTheLastShop(Screens screens) {
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        phone.cancel();

        phone.open(screens.url("/order/?installed"));
        phone.shows("CANCELLED");
        assertThat(phone.screen().page().url()).isEqualTo(screens.url("/order/demo"));

        Phone other = screens.phone();
        other.open(screens.url("/order/?installed"));
        other.says("Scan the code");
    }
}
