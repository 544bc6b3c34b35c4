package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** English and Japanese on every screen, changed in place. */
@ExtendWith(InBrowser.class)
class LanguagesTests {
    @AfterEach
    void speakEnglishAgain(Screens screens) {
        screens.display("demo").speak("English");
        screens.barista("demo").speak("English");
    }

    @Test
    void japanesePhoneIsServedInJapaneseAndSwitchesToEnglish(Screens screens) {
        Phone phone = screens.phone("ja-JP").choosing(screens.display("demo").readCode());
        phone.says("何になさいますか");
        phone.screen().picture("phone-choosing-ja");
        int number = phone.order();
        phone.says("フラットホワイトのご注文を承りました");
        phone.screen().picture("phone-queued-ja");

        phone.screen().speak("English");
        phone.says("Your Flat White is in the queue");
        phone.reload();
        phone.says("Your Flat White is in the queue");
        phone.hasNumber(number);
        assertThat(phone.screen().page().evaluate("document.documentElement.lang"))
                .isEqualTo("en");
        phone.cancel();
    }

    @Test
    void staffScreensSwitchWithoutLosingWhatTheyShow(Screens screens) {
        Barista barista = screens.barista("demo");
        Display display = screens.display("demo");
        Phone phone = screens.phone().choosing(display.readCode());
        int number = phone.order();
        barista.make(number);
        display.prepares(number, "MAKING");

        display.speak("日本語");
        barista.speak("日本語");

        display.screen().says("お作りしています");
        barista.screen().says("これから作る");
        display.prepares(number, "MAKING");
        barista.hasInHands(number);
        Pictures.of("making-ja", phone, barista, display);
        barista.complete(number);
        phone.shows("COMPLETED");
    }
}
