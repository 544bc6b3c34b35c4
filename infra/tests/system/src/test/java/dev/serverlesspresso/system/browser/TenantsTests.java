package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing of one shop reaches a screen of another. */
@ExtendWith(InBrowser.class)
class TenantsTests {
    @Test
    void nothingOfDemoIsOnTheScreensOfTokyo(Screens screens) {
        Display tokyo = screens.display("tokyo");
        Barista haruto = screens.barista("tokyo");
        List<String> numbersBefore = tokyo.numbers();
        List<String> cardsBefore = cards(haruto);

        Phone demoPhone = screens.phone().choosing(screens.display("demo").readCode());
        int demoNumber = demoPhone.order();
        screens.display("demo").prepares(demoNumber, "QUEUED");
        screens.barista("demo").hasToMake(demoNumber);
        assertThat(tokyo.numbers()).isEqualTo(numbersBefore);
        assertThat(cards(haruto)).isEqualTo(cardsBefore);

        Phone tokyoPhone = screens.phone().choosing(tokyo.readCode());
        int tokyoNumber = tokyoPhone.order();
        tokyo.prepares(tokyoNumber, "QUEUED");
        haruto.hasToMake(tokyoNumber);
        assertThat(tokyo.numbers()).hasSize(numbersBefore.size() + 1);
        assertThat(cards(haruto)).hasSize(cardsBefore.size() + 1);

        for (Screen screen : List.of(tokyo.screen(), haruto.screen(), tokyoPhone.screen())) {
            assertThat(screen.watch().told()).isNotEmpty().noneMatch(text -> text.contains("demo"));
            assertThat(screen.watch().asked())
                    .filteredOn(path -> path.startsWith("/api/"))
                    .isNotEmpty()
                    .allMatch(path -> path.startsWith("/api/shops/tokyo"));
        }
        demoPhone.cancel();
        tokyoPhone.cancel();
    }

    @Test
    void phoneHearsOnlyOfItsOwnOrder(Screens screens) {
        Display display = screens.display("demo");
        Phone first = screens.phone().choosing(display.readCode());
        Phone second = screens.phone().choosing(display.readCode());
        assertThat(first.orderId("demo")).isNotEqualTo(second.orderId("demo"));

        int numberOfSecond = second.order();
        display.prepares(numberOfSecond, "QUEUED");
        int numberOfFirst = first.order();
        second.cancel();
        first.cancel();

        assertThat(numberOfFirst).isEqualTo(numberOfSecond + 1);
        assertThat(first.screen().watch().told())
                .anyMatch(text -> text.contains(first.orderId("demo")))
                .noneMatch(text -> text.contains(second.orderId("demo")));
    }

    @Test
    void baristaOfDemoIsNotLetInAtTokyo(Screens screens) {
        Screen screen = screens.visitor("stranger", Size.TABLET, "en-GB");
        screen.goTo(screens.url("/barista/tokyo"));
        new SignInPage(screen).signIn("demo-barista", screens.password("demo-barista"));

        PlaywrightAssertions.assertThat(screen.page().locator("[role=alert]"))
                .containsText("demo-barista cannot use this screen");
        PlaywrightAssertions.assertThat(screen.page().locator(".shop")).hasText("Shop: tokyo");
        assertThat(screen.watch().asked()).noneMatch(path -> path.startsWith("/api/"));
    }

    private static List<String> cards(Barista barista) {
        return barista.screen().page().locator("[data-testid^=order-card-] h3").allTextContents();
    }
}
