package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Shop;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A display that has shown many orders: all find room, and none leaves anything behind. */
@ExtendWith(InBrowser.class)
class LongDayTests {
    private static final long LONG_READY_SECONDS = 590;
    private static final double BOUND_BYTES = 1_500_000;
    private static final String PLATES = ".places li";
    private static final String NOTHING_CUT_OFF = """
            () => [...document.querySelectorAll(".places li")].every(plate => {
                const number = plate.querySelector(".number").getBoundingClientRect();
                const [own, list] = [plate, plate.closest(".places")].map(each => each.getBoundingClientRect());
                return number.left >= own.left && number.right <= own.right
                  && own.top >= list.top - 1 && own.bottom <= list.bottom + 1;
              })
            """;
    private static final String LETTERS = """
            () => parseFloat(getComputedStyle(document.querySelector(".number")).fontSize)
              * 100 / Math.min(innerWidth, innerHeight)
            """;

    @Test
    void fortyOrdersHaveRoomOnOnePageAtEverySize(Screens screens, Shop shop) {
        Screen screen = paired(screens, shop);
        for (int number = 1; number <= 28; number++) {
            tell(shop, "page-" + number, 1, number, number < 4 ? "MAKING" : "QUEUED", 0);
        }
        for (int number = 29; number <= 40; number++) {
            tell(shop, "page-" + number, 1, number, "COMPLETED", number == 40 ? 0 : 100 - number);
        }
        assertThat(screen.at("number-40")).isVisible();
        assertThat(screen.page().locator(PLATES)).hasCount(40);
        Look.atWall(screen).isGood("forty-orders");
    }

    /** From a menu by itself to more than fit the screen: each number is whole, and one more makes none larger. */
    @Test
    void numbersAreAsLargeAsTheirCountAllows(Screens screens, Shop shop) {
        Screen screen = paired(screens, shop);
        assertThat(screen.at("menu")).isVisible();
        Map<Size, Double> before = new EnumMap<>(Size.class);
        int told = 0;
        for (int count : List.of(1, 3, 7, 12, 24, 40, 70)) {
            while (told < count) {
                told++;
                String state = told % 4 == 1 ? "COMPLETED" : told % 4 == 2 ? "MAKING" : "QUEUED";
                tell(shop, "many-" + told, 1, told, state, 100 - told);
            }
            assertThat(screen.at("menu")).hasCount(0);
            if (count <= 40) {
                assertThat(screen.page().locator(PLATES)).hasCount(count);
            } else {
                assertThat(screen.at("pages-preparing")).hasAttribute("data-pages", "2");
            }
            for (Size size : List.of(Size.UHD, Size.PORTRAIT, Size.OVERHEAD)) {
                screen.become(size);
                screen.comeToRest();
                screen.fits();
                screen.page().waitForFunction(NOTHING_CUT_OFF);
                double letters = ((Number) screen.page().evaluate(LETTERS)).doubleValue();
                assertThat(letters).isBetween(7.7, before.getOrDefault(size, 30.1));
                before.put(size, letters + 0.01);
                if (Screen.PICTURES_ARE_KEPT) {
                    screen.picture("wall-" + count + "-" + size);
                }
            }
        }
    }

    @Test
    void tenThousandOrdersLeaveNoMoreBehindThanAThousand(Screens screens, Shop shop) {
        Screen screen = paired(screens, shop);
        CDPSession session = screen.page().context().newCDPSession(screen.page());
        pass(screen, shop, 1, 1_000);
        Used before = used(session);
        pass(screen, shop, 1_001, 10_000);
        Used after = used(session);

        assertThat(after.heap() - before.heap()).isLessThan(BOUND_BYTES);
        assertThat(after.nodes() - before.nodes()).isLessThan(200);
    }

    private static Screen paired(Screens screens, Shop shop) {
        Screen screen = screens.visitor("long-day", Size.OVERHEAD, "en-GB");
        screen.goTo(screens.url("/display/"));
        screen.page().waitForSelector("[data-testid=pairing-qr] svg");
        Counter counter = shop.counter();
        counter.api()
                .as(counter.staff(shop.id() + "-manager"))
                .post(
                        "/api/shops/" + shop.id() + "/pairings/"
                                + screen.at("pairing-code").textContent(),
                        "{\"name\":\"Hall\"}")
                .expect(200);
        screen.isLive();
        return screen;
    }

    private static void pass(Screen screen, Shop shop, int from, int to) {
        for (int number = from; number <= to; number++) {
            tell(shop, "day-" + number, 1, number, "QUEUED", 0);
            tell(shop, "day-" + number, 2, number, "COMPLETED", number == to ? 0 : LONG_READY_SECONDS);
        }
        assertThat(screen.at("ready").getByTestId("number-" + to))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
    }

    private static void tell(Shop shop, String id, int version, int number, String state, long endedSecondsAgo) {
        Instant now = Instant.now();
        String ended = state.equals("COMPLETED") ? ",\"endedAt\":\"" + now.minusSeconds(endedSecondsAgo) + "\"" : "";
        shop.counter()
                .messages()
                .publish(
                        "serverlesspresso/" + shop.id() + "/display",
                        "{\"type\":\"order\",\"order\":{\"orderId\":\"" + id + "\",\"version\":" + version
                                + ",\"number\":" + number + ",\"state\":\"" + state + "\",\"queuedAt\":\"" + now
                                + "\"" + ended + "}}");
    }

    private record Used(double heap, double nodes) {}

    private static Used used(CDPSession session) {
        session.send("Performance.enable");
        session.send("HeapProfiler.collectGarbage");
        JsonObject all = session.send("Performance.getMetrics");
        return new Used(metric(all, "JSHeapUsedSize"), metric(all, "Nodes"));
    }

    private static double metric(JsonObject all, String name) {
        for (JsonElement metric : all.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("no metric " + name);
    }
}
