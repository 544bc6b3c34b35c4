package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Counter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"SMALL_PHONE,en-GB", "SMALL_PHONE,ja-JP", "PHONE,en-GB", "PHONE,ja-JP"})
    void fullShopSaysHowLongItTakes(Size size, String locale, Screens screens, Counter counter) {
        change(counter, WINDOW + size.width() + locale.charAt(0), 1);
        String code = codeOf(counter, WINDOW + size.width() + locale.charAt(0));
        Phone first = screens.phone().choosing(code);

        Phone second = new Phone(screens.visitor("phone-full", size, locale));
        second.open(code);
        second.shows("REJECTED");
        assertThat(second.screen().at("full-wait")).isVisible();
        PhoneLook look = PhoneLook.at(second, size, locale);
        look.isGood("rejected-full");
        look.isGoodWithLargeLetters("rejected-full");
        first.cancel();
    }

    @ParameterizedTest
    @CsvSource({"SMALL_PHONE,ja-JP", "PHONE,en-GB"})
    void whoIsOrderingAlreadyIsTakenThere(Size size, String locale, Screens screens, Counter counter) {
        Phone phone = new Phone(screens.visitor("phone-already", size, locale))
                .choosing(screens.display("tokyo").readCode());
        int number = phone.order();
        change(counter, WINDOW - size.width(), capacityBefore);

        phone.open(codeOf(counter, WINDOW - size.width()));
        phone.shows("QUEUED");
        phone.hasNumber(number);
        assertThat(phone.screen().at("notice")).hasAttribute("data-notice", "alreadyOrdering");
        PhoneLook.at(phone, size, locale).isGood("already-ordering");
        phone.cancel();
    }

    @ParameterizedTest
    @CsvSource({"SMALL_PHONE,en-GB", "SMALL_PHONE,ja-JP", "PHONE,en-GB", "PHONE,ja-JP"})
    void oldCodeOffersTheScanner(Size size, String locale, Screens screens) {
        Phone phone = new Phone(screens.visitor("phone-expired", size, locale));
        phone.screen().watch().expect("410 POST /api/shops/demo/scans");
        phone.open(screens.url("/order/demo?code=sylqzg.AAAAAAAAAAAAAAAAAAAAAA"));

        phone.wasTurnedDown("CODE_EXPIRED");
        assertThat(phone.screen().at("open-scanner")).isVisible();
        PhoneLook look = PhoneLook.at(phone, size, locale);
        look.isGood("code-expired");
        look.isGoodWithLargeLetters("code-expired");
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
