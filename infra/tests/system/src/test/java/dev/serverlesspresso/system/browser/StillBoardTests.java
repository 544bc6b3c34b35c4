package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.BoundingBox;
import dev.serverlesspresso.system.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A barista's targets stand still: nothing pushes a card away from under the finger, and what moved is not tapped at once. */
@ExtendWith(InBrowser.class)
class StillBoardTests {
    private static final String PLACES = """
            () => JSON.stringify([...document.querySelectorAll(".lanes [data-order]")].map(card => {
              const { left, top, width, height } = card.getBoundingClientRect();
              return [card.dataset.testid, ...[left, top, width, height].map(Math.round)];
            }))
            """;
    private static final String WHOLE_CARDS = """
            () => [...document.querySelectorAll("[data-lane=toMake] [data-order]")].filter(card => {
              const { top, bottom } = card.getBoundingClientRect();
              const lane = card.closest("ul").getBoundingClientRect();
              return top >= lane.top && bottom <= Math.min(lane.bottom, innerHeight);
            }).length
            """;
    private static final String CLIPPED = """
            () => [...document.querySelectorAll(".counter *:not(.visually-hidden, .connection, option)")]
              .filter(element => getComputedStyle(element).clipPath === "none")
              .filter(element => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
              .map(element => element.outerHTML.slice(0, 120))
            """;
    private static final String FLAT_WHITE = drink("flat-white", "Flat White", "フラットホワイト");
    private static final String LONG_NAMES = drink(
            "special", "Doppelterhaselnussmilchschaumkaffeespezialität des Hauses", "たっぷりミルクの北海道産特選抹茶とエスプレッソの合わせラテ");

    @Test
    void noCardMovesWhenANoticeComesOrGoes(Screens screens, Shop shop) {
        Screen tablet = screens.visitor("notices-" + shop.id(), Size.TABLET, "en-GB");
        List<WebSocketRoute> sockets = new ArrayList<>();
        tablet.page().routeWebSocket("**", socket -> {
            socket.connectToServer();
            sockets.add(socket);
        });
        signIn(tablet, screens, shop);
        Barista barista = new Barista(tablet);
        for (int number = 1; number <= 14; number++) {
            tell(shop, number, 1, number < 11 ? "QUEUED" : number < 13 ? "MAKING" : "COMPLETED", FLAT_WHITE, "");
        }
        barista.hasReady(14);
        tablet.comeToRest();
        Object places = tablet.page().evaluate(PLACES);

        tell(shop, 20, 2, "EXPIRED", FLAT_WHITE, "");
        assertThat(barista.card(20)).containsText("Not made in time");
        assertThat(tablet.page().evaluate(PLACES)).as("with what was not made").isEqualTo(places);
        tell(shop, 21, 2, "COMPLETED", FLAT_WHITE, ",\"collectedAt\":\"" + Instant.now() + "\"");
        assertThat(tablet.at("recall-21")).isVisible();
        assertThat(tablet.page().evaluate(PLACES))
                .as("with what was handed out")
                .isEqualTo(places);
        tablet.watch().expect("404 POST /api/shops/[^/]+/orders/board-1/actions");
        barista.tap(1, "make");
        assertThat(tablet.at("notice")).hasAttribute("data-notice", "NOT_FOUND");
        barista.hasToMake(1);
        assertThat(tablet.page().evaluate(PLACES)).as("with what was refused").isEqualTo(places);
        tablet.page().route("**/connections", route -> route.abort("internetdisconnected"));
        sockets.get(sockets.size() - 1).close();
        assertThat(tablet.at("lost")).isVisible();
        assertThat(tablet.page().evaluate(PLACES)).as("while updates are lost").isEqualTo(places);
        Look.atCounter(tablet).isGood("notices");

        barista.tap(20, "leaveIt");
        tablet.at("notice").locator("button").tap();
        assertThat(tablet.at("notice")).hasCount(0);
        barista.hasNo(20);
        assertThat(tablet.page().evaluate(PLACES)).as("when they have gone").isEqualTo(places);
        tablet.onlyTheNetworkWasMissing();
    }

    @Test
    void tenOfFortyOrdersAreInViewAndAPhoneShowsThemByLane(Screens screens, Shop shop) {
        Screen screen = signedIn(screens, shop);
        Barista barista = new Barista(screen);
        for (int number = 101; number <= 140; number++) {
            tell(shop, number, 1, "QUEUED", FLAT_WHITE, "");
        }
        barista.hasToMake(140);
        screen.comeToRest();
        assertThat((Integer) screen.page().evaluate(WHOLE_CARDS)).isGreaterThanOrEqualTo(10);

        for (int number = 141; number <= 144; number++) {
            tell(shop, number, 1, number < 143 ? "MAKING" : "COMPLETED", LONG_NAMES, "");
            tell(
                    shop,
                    number - 40,
                    2,
                    "QUEUED",
                    LONG_NAMES,
                    ",\"guest\":{\"name\":\"Maximiliane-Eleonore\",\"shown\":\"CARDS\"}");
        }
        barista.hasReady(144);
        Look.atCounter(screen).isGood("forty-four-orders");
        for (Size size : List.of(Size.TABLET_PORTRAIT, Size.PHONE, Size.SMALL_PHONE)) {
            screen.become(size);
            for (String language : List.of("ja", "en")) {
                screen.speakAtOnce(language);
                screen.comeToRest();
                assertThat(screen.page().evaluate(CLIPPED))
                        .as("clipped at " + size)
                        .isEqualTo(List.of());
            }
        }
        assertThat(screen.at("tab-toMake")).containsText("40");
        assertThat(barista.card(101)).isVisible();
        assertThat(barista.card(141)).isHidden();
        screen.at("tab-inHands").tap();
        assertThat(barista.card(141)).isVisible();
        assertThat(barista.card(101)).isHidden();
        screen.at("tab-ready").tap();
        assertThat(barista.card(144)).isVisible();
        barista.inHeader("open-figures").tap();
        assertThat(screen.at("back-to-board")).isVisible();
    }

    @Test
    void tapOnWhatHasJustMovedIsIgnoredAndKeysAreNot(Screens screens, Shop shop) {
        Screen tablet = screens.visitor("tapping-" + shop.id(), Size.TABLET, "en-GB");
        tablet.page().clock().install();
        signIn(tablet, screens, shop);
        Barista barista = new Barista(tablet);
        int first = queued(shop);
        int second = queued(shop);
        int third = queued(shop);
        barista.hasToMake(third);
        tablet.page().clock().pauseAt(Date.from(Instant.now().plusSeconds(1)));

        BoundingBox finger = box(barista.card(first).getByTestId("make"));
        tap(tablet, finger);
        assertThat(barista.card(first)).hasAttribute("data-state", "MAKING");
        assertThat(barista.card(second)).hasAttribute("data-unsettled", "");
        assertThat(box(barista.card(second).getByTestId("make")).y).isEqualTo(finger.y);
        tap(tablet, finger);
        tablet.page().clock().runFor(399);
        tap(tablet, finger);
        assertThat(barista.card(second)).hasAttribute("data-state", "QUEUED");

        barista.card(second).getByTestId("make").press("Enter");
        assertThat(barista.card(second)).hasAttribute("data-state", "MAKING");
        tablet.page().clock().runFor(399);
        tap(tablet, finger);
        assertThat(barista.card(third)).hasAttribute("data-state", "QUEUED");
        tablet.page().clock().runFor(1);
        tap(tablet, finger);
        assertThat(barista.card(third)).hasAttribute("data-state", "MAKING");
        tablet.page().clock().resume();
        barista.hasInHands(third);
    }

    @Test
    void equalDrinksAreMadeAndDoneTogetherAndUndoneOneByOne(Screens screens, Shop shop) {
        Barista barista = new Barista(signedIn(screens, shop));
        int first = queued(shop);
        int second = queued(shop);
        Phone phone = screens.phone();
        phone.choosing(screens.display(shop.id()).readCode());
        int third = phone.order();
        barista.hasToMake(third);

        barista.tap(first, "together");
        for (int number : new int[] {first, second, third}) {
            barista.hasInHands(number);
            barista.isFree(number);
        }
        phone.shows("MAKING");
        Look.atCounter(barista.screen()).isGood("made-together");

        barista.tap(first, "together");
        barista.tap(second, "undo");
        barista.hasInHands(second);
        barista.tap(first, "now");
        barista.tap(third, "now");
        phone.shows("COMPLETED");
        barista.hasReady(first);
        barista.hasReady(third);
        barista.hasInHands(second);
    }

    private static Screen signedIn(Screens screens, Shop shop) {
        Screen screen = screens.visitor("still-" + shop.id(), Size.TABLET, "en-GB");
        signIn(screen, screens, shop);
        return screen;
    }

    private static void signIn(Screen screen, Screens screens, Shop shop) {
        screen.goTo(screens.url("/barista/" + shop.id()));
        new SignInPage(screen).signIn(shop.id() + "-barista", screens.password(shop.id() + "-barista"));
        screen.isLive();
    }

    private static int queued(Shop shop) {
        return shop.scan().queued().path("number").asInt();
    }

    private static BoundingBox box(Locator locator) {
        BoundingBox box = locator.boundingBox();
        if (box == null) {
            throw new AssertionError(locator + " is not shown");
        }
        return box;
    }

    /** As a finger does, which does not wait for anything. */
    private static void tap(Screen screen, BoundingBox box) {
        screen.page().touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static String drink(String id, String english, String japanese) {
        return "{\"id\":\"" + id + "\",\"name\":{\"en\":\"" + english + "\",\"ja\":\"" + japanese
                + "\"},\"options\":{\"milk\":\"oat\"}}";
    }

    private static void tell(Shop shop, int number, int version, String state, String drink, String more) {
        Instant now = Instant.now();
        String claimed = state.equals("MAKING") ? ",\"claimedBy\":{\"id\":\"ken\",\"name\":\"Ken\"}" : "";
        String ended = state.equals("COMPLETED") || state.equals("EXPIRED") ? ",\"endedAt\":\"" + now + "\"" : "";
        shop.counter()
                .messages()
                .publish(
                        "serverlesspresso/" + shop.id() + "/barista",
                        "{\"type\":\"order\",\"order\":{\"orderId\":\"board-" + number + "\",\"version\":" + version
                                + ",\"number\":" + number + ",\"state\":\"" + state + "\",\"queuedAt\":\"" + now
                                + "\",\"drink\":" + drink + claimed + ended + more + "}}");
    }
}
