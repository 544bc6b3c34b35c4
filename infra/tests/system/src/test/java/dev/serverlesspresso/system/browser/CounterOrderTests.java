package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.serverlesspresso.system.Shop;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staff take an order for a guest without a phone, who may follow it on somebody else's. */
@ExtendWith(InBrowser.class)
class CounterOrderTests {
    @Test
    void guestFollowsTheOrderByTheCodeAndSaysToHaveIt(Screens screens, Shop shop) {
        Barista barista = barista(screens, shop, Size.TABLET);
        Screen tablet = barista.screen();
        tablet.at("new-order").tap();
        tablet.at("new-order-flat-white").tap();
        tablet.at("option-milk-oat").tap();
        Look.atCounter(tablet).isGood("new-order");
        int number = take(tablet);
        Look.atCounter(tablet).isGood("new-order-taken");
        String address = QrPixels.read(tablet.page().screenshot());
        assertThat(address).startsWith(screens.url("/order/" + shop.id() + "?code="));
        tablet.at("close-new-order").tap();
        barista.hasToMake(number);
        assertThat(barista.card(number)).containsText("Oat");

        Phone phone = screens.phone();
        phone.open(address);
        phone.shows("QUEUED");
        phone.hasNumber(number);
        barista.make(number);
        phone.shows("MAKING");
        phone.screen().at("show-journey").tap();
        assertThat(phone.screen().at("journey")).containsText("You ordered at the counter");
        barista.complete(number);
        phone.shows("COMPLETED");
        phone.screen().at("collected").tap();
        phone.shows("COLLECTED");
        barista.hasNo(number);

        Phone tooLate = screens.phone();
        tooLate.screen().watch().expect("410 POST /api/shops/[^/]+/scans");
        tooLate.open(address);
        tooLate.wasTurnedDown("CODE_EXPIRED");
    }

    @Test
    void whoLooksAtATicketKeepsTheirOwnOrder(Screens screens, Shop shop) {
        Barista barista = barista(screens, shop, Size.TABLET);
        Phone phone = screens.phone().choosing(shop.code().path("url").asString());
        int own = phone.order();
        Screen tablet = barista.screen();
        tablet.at("new-order").tap();
        tablet.at("new-order-espresso").tap();
        int ticket = take(tablet);

        phone.open(QrPixels.read(tablet.page().screenshot()));
        tablet.at("close-new-order").tap();
        phone.hasNumber(ticket);
        Locator other = phone.screen().at("other-order");
        assertThat(other).containsText("order " + own + " is in the queue");
        barista.make(own);
        assertThat(other).containsText(own + " is being made");
        barista.complete(own);
        assertThat(other).containsText(own + " is ready");
        Look.atPhone(phone.screen()).isGood("other-order-ready");

        phone.screen().at("open-other").tap();
        phone.shows("COMPLETED");
        phone.hasNumber(own);
        assertThat(other).containsText("order " + ticket + " is in the queue");
    }

    @ParameterizedTest
    @EnumSource(
            value = Size.class,
            names = {"PHONE", "TABLET", "TABLET_PORTRAIT"})
    void buttonIsInSightAtEverySize(Size size, Screens screens, Shop shop) {
        Screen screen = barista(screens, shop, size).screen();
        Locator button = screen.at("new-order");
        assertThat(Objects.requireNonNull(button.boundingBox()).y + 48).isLessThan(size.height() / 2.0);

        button.tap();
        screen.at("new-order-espresso").tap();
        int number = take(screen);
        screen.at("another-order").tap();
        screen.at("new-order-espresso").tap();
        assertThat(take(screen)).isEqualTo(number + 1);
    }

    @Test
    void fullShopRefusesInWordsUntilItsManagerAllowsMore(Screens screens, Shop shop) {
        shop.change("{\"capacity\":1}");
        Screen tablet = barista(screens, shop, Size.TABLET).screen();
        tablet.watch().expect("409 POST /api/shops/[^/]+/orders");
        tablet.at("new-order").tap();
        tablet.at("new-order-espresso").tap();
        int number = take(tablet);
        tablet.at("another-order").tap();
        tablet.at("new-order-espresso").tap();
        tablet.at("take-order").tap();
        assertThat(tablet.at("new-order-refused")).hasAttribute("data-reason", "AT_CAPACITY");
        Look.atCounter(tablet).isGood("new-order-refused");

        shop.change("{\"staffMayExceedCapacity\":true}");
        tablet.at("take-order").tap();
        assertThat(tablet.at("ticket-number")).hasText(String.valueOf(number + 1));
    }

    @Test
    void namesStandWhereTheShopShowsThem(Screens screens, Shop shop) {
        shop.change("{\"showNames\":\"DISPLAY\"}");
        Barista barista = barista(screens, shop, Size.TABLET);
        Display display = new Display(
                signedIn(screens, Size.OVERHEAD, "/display/" + shop.id() + "?sign-in", shop.id() + "-display"));
        Phone phone = screens.phone().choosing(display.readCode());
        phone.screen().at("menu-item-flat-white").tap();
        phone.screen().at("first-name").fill("Mika");
        Look.atPhone(phone.screen()).isGood("first-name");
        phone.screen().at("submit-order").tap();
        int mikas = phone.number();
        assertThat(phone.screen().at("order-guest")).containsText("Mika");
        Look.atPhone(phone.screen()).isGood("queued-with-name");

        Screen tablet = barista.screen();
        tablet.at("new-order").tap();
        tablet.at("new-order-espresso").tap();
        tablet.at("guest-name").fill("x1");
        tablet.watch().expect("422 POST /api/shops/[^/]+/orders");
        tablet.at("take-order").tap();
        assertThat(tablet.at("guest-name")).hasAttribute("aria-invalid", "true");
        tablet.at("guest-name").fill("Maximiliane-Eleonore");
        int long20 = take(tablet);
        Look.atCounter(tablet).isGood("new-order-taken-with-name");
        tablet.at("close-new-order").tap();

        assertThat(barista.card(mikas)).containsText("Mika");
        assertThat(barista.card(long20)).containsText("Maximiliane-Eleonore");
        Look.atCounter(tablet).isGood("names-on-cards");
        assertThat(display.screen().at("number-" + mikas)).containsText("Mika");
        Look.atWall(display.screen()).isGood("names");

        shop.change("{\"showNames\":\"CARDS\"}");
        assertThat(display.screen().at("number-" + mikas)).hasText(String.valueOf(mikas));
        assertThat(barista.card(mikas)).containsText("Mika");
    }

    @Test
    void slipForTheGuestIsPrintedOnPaperOfItsSize(Screens screens, Shop shop) {
        shop.change("{\"showNames\":\"CARDS\"}");
        Screen tablet = barista(screens, shop, Size.TABLET).screen();
        Page page = tablet.page();
        tablet.at("new-order").tap();
        tablet.at("new-order-flat-white").tap();
        tablet.at("guest-name").fill("Maximiliane-Eleonore");
        int number = take(tablet);
        PrintedPages.countPrints(page);

        tablet.at("print-ticket").tap();
        PrintedPages.show(page);
        assertThat(tablet.at("label")).containsText("Maximiliane-Eleonore");
        assertThat(tablet.at("label")).containsText(String.valueOf(number));
        tablet.picture("counter-slip");
        assertThat(QrPixels.read(page.screenshot())).contains("/order/" + shop.id() + "?code=");
        PrintedPages.of(page).areOneOfSize(62, 90);
    }

    @Test
    void managerSetsNamesAndCapacityByATap(Screens screens, Shop shop) {
        Screen tablet = signedIn(screens, Size.TABLET, "/barista/" + shop.id(), shop.id() + "-manager");
        tablet.at("open-settings").tap();
        tablet.at("names-DISPLAY").tap();
        tablet.at("beyond-yes").tap();
        Look.atCounter(tablet).isGood("settings-at-the-counter");
        tablet.at("save-settings").tap();
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "saved");
        assertThat(shop.read().path("showNames").asString()).isEqualTo("DISPLAY");
        assertThat(shop.read().path("staffMayExceedCapacity").asBoolean()).isTrue();
    }

    /** Presses the button, and waits for the number. */
    private static int take(Screen screen) {
        screen.at("take-order").tap();
        return Integer.parseInt(screen.at("ticket-number").innerText().strip());
    }

    private static Barista barista(Screens screens, Shop shop, Size size) {
        return new Barista(signedIn(screens, size, "/barista/" + shop.id(), shop.id() + "-barista"));
    }

    private static Screen signedIn(Screens screens, Size size, String path, String username) {
        Screen screen = screens.visitor("counter-" + username + "-" + size, size, "en-GB");
        screen.goTo(screens.url(path));
        new SignInPage(screen).signIn(username, screens.password(username));
        screen.isLive();
        return screen;
    }
}
