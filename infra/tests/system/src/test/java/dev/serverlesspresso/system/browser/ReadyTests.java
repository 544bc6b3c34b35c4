package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A drink that is ready cannot be overlooked: heard, felt, and told on top of another app where that is allowed. */
@ExtendWith(InBrowser.class)
class ReadyTests {
    /** A browser that answers the question about notices as told, on a device that notes what it is asked to do. */
    private static final String NOTING_DEVICE = """
            window.noted = { questions: 0, sounds: 0, vibrations: 0, notices: [] };
            let permission = "default";
            class NotedNotification {
              static get permission() { return permission; }
              static async requestPermission() { window.noted.questions++; return (permission = "ANSWER"); }
            }
            window.Notification = NotedNotification;
            ServiceWorkerRegistration.prototype.showNotification = async (title, { body }) => {
              window.noted.notices.push(title + ": " + body);
            };
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...when) { window.noted.sounds++; start.apply(this, when); };
            navigator.vibrate = () => ++window.noted.vibrations > 0;
            """;

    private static final String LOOK_ELSEWHERE =
            "() => Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true })";

    @ParameterizedTest
    @CsvSource({
        "granted,PHONE,en-GB,Number % is ready: Please collect your Flat White at the counter.",
        "granted,SMALL_PHONE,ja-JP,% 番をお渡しできます: フラットホワイトをカウンターでお受け取りください。",
        "denied,PHONE,ja-JP,"
    })
    void readyDrinkIsCalledOut(String answer, Size size, String locale, String notice, Screens screens) {
        Screen screen = screens.visitor("phone-ready", size, locale);
        screen.page().addInitScript(NOTING_DEVICE.replace("ANSWER", answer));
        Phone phone = new Phone(screen).choosing(screens.display("demo").readCode());
        int number = phone.order();
        screen.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        assertThat(noted(screen, "questions"))
                .as("asked before anybody wanted it")
                .isEqualTo(0);

        screen.at("tell-me").tap();
        assertThat(screen.at("told-how")).hasAttribute("data-permission", answer);
        assertThat(noted(screen, "questions")).isEqualTo(1);
        Look.atPhone(screen).isGood("told-" + answer);

        screen.page().evaluate(LOOK_ELSEWHERE);
        screens.barista("demo").make(number);
        screens.barista("demo").complete(number);
        phone.shows("COMPLETED");
        assertThat((Integer) noted(screen, "sounds")).isPositive();
        assertThat(noted(screen, "vibrations")).isEqualTo(1);
        if (notice == null) {
            assertThat(noted(screen, "notices.length")).isEqualTo(0);
        } else {
            screen.page().waitForFunction("() => window.noted.notices.length === 1");
            assertThat(noted(screen, "notices[0]")).isEqualTo(notice.replace("%", String.valueOf(number)));
        }
        screen.reload();
        phone.shows("COMPLETED");
        assertThat(noted(screen, "vibrations")).as("called out once only").isEqualTo(0);
    }

    private static Object noted(Screen screen, String what) {
        return screen.page().evaluate("window.noted." + what);
    }
}
