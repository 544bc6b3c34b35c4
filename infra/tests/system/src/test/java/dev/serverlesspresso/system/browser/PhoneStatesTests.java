package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every state of the phone at both sizes and in both languages: nothing cut, nothing that axe finds. */
@ExtendWith(InBrowser.class)
class PhoneStatesTests {
    @Test
    void drinkFromTheCodeToTheHandAndAgain(Screens screens) {
        Display display = screens.display("demo");
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone();
        Look look = Look.atPhone(phone.screen());
        phone.open(screens.url("/order/demo"));
        assertThat(phone.screen().at("open-scanner")).isVisible();
        look.isGood("scan-first");
        look.isGoodWithLargeLetters("scan-first");

        phone.choosing(display.readCode());
        look.isGood("choosing");
        look.isGoodWithLargeLetters("choosing");
        phone.screen().at("menu-item-flat-white").tap();
        phone.screen().at("option-milk-oat").tap();
        look.isGood("picked");
        look.isGoodWithLargeLetters("picked");
        phone.screen().at("cancel-order").tap();
        look.isGood("cancel-question");
        phone.screen().at("keep-order").tap();

        int number = phone.order();
        assertThat(phone.screen().at("expected-wait")).isVisible();
        look.isGood("queued");
        look.isGoodWithLargeLetters("queued");
        phone.screen().at("tell-me").tap();
        assertThat(phone.screen().at("told-how")).isVisible();
        phone.screen().at("show-journey").tap();
        assertThat(phone.screen().at("journey")).isVisible();
        look.isGood("queued-told");

        barista.make(number);
        phone.shows("MAKING");
        look.isGood("making");
        barista.complete(number);
        phone.shows("COMPLETED");
        look.isGood("ready");
        look.isGoodWithLargeLetters("ready");

        phone.screen().at("collected").tap();
        phone.shows("COLLECTED");
        assertThat(phone.screen().at("call-back")).isVisible();
        look.isGood("collected");
        look.isGoodWithLargeLetters("collected");
        phone.screen().at("leave").tap();
        phone.screen().at("open-drinks").tap();
        assertThat(phone.screen().at("drink-" + number)).hasAttribute("data-state", "COMPLETED");
        phone.screen().at("drink-" + number).getByTestId("show-journey").tap();
        assertThat(phone.screen().at("journey")).isVisible();
        look.isGood("drinks");
        look.isGoodWithLargeLetters("drinks");
        phone.screen().at("drinks-close").tap();

        phone.forgetWhoItWas("demo");
        phone.choosing(display.readCode());
        assertThat(phone.screen().at("same-again")).isVisible();
        look.isGood("again");
        phone.cancel();
        look.isGood("cancelled");
        look.isGoodWithLargeLetters("cancelled");
    }
}
