package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.ShopSettings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Why a phone cannot go on, and what to do about it: in a shop of its own with narrow limits. */
@ExtendWith(InBrowser.class)
class ReasonsTests {
    /** Windows of odd lengths, so that these codes are none that another test has scanned. */
    private static final int WINDOW = 3_571;

    private int capacityBefore;
    private int secondsBefore;

    @BeforeEach
    void remember(Counter counter) {
        JsonNode shop = counter.api().get("/api/shops/tokyo").expect(200).body();
        capacityBefore = shop.path("capacity").asInt();
        secondsBefore = shop.path("codeWindowSeconds").asInt();
    }

    @AfterEach
    void restore(Counter counter) {
        change(counter, secondsBefore, capacityBefore);
    }

    @Test
    void fullShopSaysHowLongItTakes(Screens screens, Counter counter) {
        change(counter, WINDOW, 1);
        String code = codeOf(counter, WINDOW);
        Phone first = screens.phone().choosing(code);

        Phone second = screens.phone();
        second.open(code);
        second.shows("REJECTED");
        assertThat(second.screen().at("full-wait")).isVisible();
        Look look = Look.atPhone(second.screen());
        look.isGood("rejected-full");
        look.isGoodWithLargeLetters("rejected-full");
        first.cancel();
    }

    @Test
    void whoIsOrderingAlreadyIsTakenThere(Screens screens, Counter counter) {
        Phone phone = screens.phone().choosing(screens.display("tokyo").readCode());
        int number = phone.order();
        change(counter, WINDOW - 1, capacityBefore);

        phone.open(codeOf(counter, WINDOW - 1));
        phone.shows("QUEUED");
        phone.hasNumber(number);
        assertThat(phone.screen().at("notice")).hasAttribute("data-notice", "alreadyOrdering");
        Look.atPhone(phone.screen()).isGood("already-ordering");
        phone.cancel();
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
    void whoDoesNotChooseInTimeIsTold(Screens screens, Counter counter) {
        int before = counter.api()
                .get("/api/shops/tokyo")
                .expect(200)
                .body()
                .path("chooseWithinSeconds")
                .asInt();
        ShopSettings.of(counter, "tokyo").change("{\"chooseWithinSeconds\":3}");
        Phone phone = screens.phone().choosing(screens.display("tokyo").readCode());
        phone.shows("EXPIRED");
        ShopSettings.of(counter, "tokyo").change("{\"chooseWithinSeconds\":" + before + "}");
        Look look = Look.atPhone(phone.screen());
        look.isGood("too-late");
        look.isGoodWithLargeLetters("too-late");
    }

    /** The address in the code of now, once windows are as long as that. */
    private static String codeOf(Counter counter, int seconds) {
        Counter.await("windows of " + seconds + " s", () -> window(code(counter)) == seconds);
        return code(counter).path("url").asString();
    }

    private static JsonNode code(Counter counter) {
        return counter.api()
                .as(counter.staff("tokyo-display"))
                .get("/api/shops/tokyo/code")
                .expect(200)
                .body();
    }

    private static long window(JsonNode code) {
        Instant from = Instant.parse(code.path("validFrom").asString());
        return Duration.between(from, Instant.parse(code.path("expiresAt").asString()))
                .toSeconds();
    }

    private static void change(Counter counter, int seconds, int capacity) {
        ShopSettings.of(counter, "tokyo")
                .change("{\"codeWindowSeconds\":" + seconds + ",\"capacity\":" + capacity + "}");
    }
}
