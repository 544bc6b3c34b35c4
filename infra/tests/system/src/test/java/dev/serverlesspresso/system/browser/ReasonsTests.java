package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Why a phone cannot go on, and what to do about it. */
@ExtendWith(InBrowser.class)
class ReasonsTests {
    @Test
    void fullShopSaysHowLongItTakes(Screens screens, Shop shop) {
        shop.change("{\"capacity\":1}");
        String code = code(shop);
        screens.phone().choosing(code);

        Phone second = screens.phone();
        second.open(code);
        second.shows("REJECTED");
        assertThat(second.screen().at("full-wait")).isVisible();
        Look look = Look.atPhone(second.screen());
        look.isGood("rejected-full");
        look.isGoodWithLargeLetters("rejected-full");
    }

    @Test
    void whoIsOrderingAlreadyIsTakenThere(Screens screens, Shop shop) {
        String before = code(shop);
        Phone phone = screens.phone().choosing(before);
        int number = phone.order();
        shop.change("{\"codeWindowSeconds\":3571}");
        Counter.await("another code", () -> !code(shop).equals(before));

        phone.open(code(shop));
        phone.shows("QUEUED");
        phone.hasNumber(number);
        assertThat(phone.screen().at("notice")).hasAttribute("data-notice", "alreadyOrdering");
        Look.atPhone(phone.screen()).isGood("already-ordering");
    }

    @Test
    void oldCodeOffersTheScanner(Screens screens) {
        Phone phone = screens.phone();
        phone.screen().watch().expect("410 POST /api/shops/demo/scans");
        phone.open(screens.url("/order/demo?code=sylqzg.AAAAAAAAAAAAAAAAAAAAAA"));

        phone.wasTurnedDown("CODE_EXPIRED");
        assertThat(phone.screen().at("open-scanner")).isVisible();
        Look look = Look.atPhone(phone.screen());
        look.isGood("code-expired");
        look.isGoodWithLargeLetters("code-expired");
    }

    @Test
    void whoDoesNotChooseInTimeIsTold(Screens screens, Shop shop) {
        shop.change("{\"chooseWithinSeconds\":3}");
        Phone phone = screens.phone().choosing(code(shop));
        phone.shows("EXPIRED");
        Look look = Look.atPhone(phone.screen());
        look.isGood("too-late");
        look.isGoodWithLargeLetters("too-late");
    }

    /** The address in the code of now. */
    private static String code(Shop shop) {
        return shop.code().path("url").asString();
    }
}
