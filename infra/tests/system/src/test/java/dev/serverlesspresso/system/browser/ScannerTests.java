package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scanner in the page, with a camera and without. */
@ExtendWith(InBrowser.class)
class ScannerTests {
    private static final String NOTE_STREAMS = """
            const devices = navigator.mediaDevices;
            window.streams = [];
            const open = devices.getUserMedia.bind(devices);
            devices.getUserMedia = async (wanted) => {
              const stream = await open(wanted);
              window.streams.push(stream);
              return stream;
            };
            """;
    private static final String STILL_RUNNING = "() => window.streams.flatMap(stream => stream.getTracks())"
            + ".filter(track => track.readyState === 'live').length";
    private static final String NOTHING_RUNS = "() => (" + STILL_RUNNING + ")() === 0";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"SMALL_PHONE,en-GB", "PHONE,ja-JP"})
    void cameraReadsTheDisplaysCodeAndIsLetGo(Size size, String locale, Screens screens) {
        String code = screens.display("demo").withFreshCode().readCode();
        try (FakeCamera camera = FakeCamera.seeing(code, folder)) {
            Phone phone = withCamera(camera, size, locale);
            phone.open(screens.url("/order/demo"));
            phone.screen().at("open-scanner").tap();

            phone.shows("CHOOSING");
            phone.screen().page().waitForFunction(NOTHING_RUNS);
            phone.cancel();
            assertThat(phone.screen().takeTroubles()).isEmpty();
        }
    }

    @Test
    void codeOfThisOriginLeadsToItsShopFromAnywhere(Screens screens) {
        String code = screens.display("tokyo").withFreshCode().readCode();
        try (FakeCamera camera = FakeCamera.seeing(code, folder)) {
            Phone phone = withCamera(camera, Size.PHONE, "en-GB");
            phone.open(screens.url("/order/"));
            phone.screen().at("open-scanner").tap();

            phone.shows("CHOOSING");
            assertThat(phone.screen().page().url()).isEqualTo(screens.url("/order/tokyo"));
            phone.cancel();
        }
    }

    @Test
    void foreignCodeIsPutIntoWordsAndLeadsNowhere(Screens screens) {
        try (FakeCamera camera = FakeCamera.seeing("https://example.com/order/demo?code=abc", folder)) {
            Phone phone = withCamera(camera, Size.PHONE, "en-GB");
            phone.open(screens.url("/order/demo"));
            phone.screen().at("open-scanner").tap();

            assertThat(phone.screen().at("scanner-says")).hasAttribute("data-foreign", "true");
            Look.atPhone(phone.screen()).isGood("scanner-foreign");
            assertThat(phone.screen().page().evaluate(STILL_RUNNING)).isEqualTo(1);
            phone.screen().at("scanner-close").tap();
            assertThat(phone.screen().at("door")).isVisible();
            phone.screen().page().waitForFunction(NOTHING_RUNS);
            assertThat(phone.screen().takeTroubles()).isEmpty();
        }
    }

    @Test
    void refusedCameraHasWayOut(Screens screens) {
        try (FakeCamera camera = FakeCamera.seeing("nothing to see", folder)) {
            Phone phone = new Phone(Screen.open(camera.browser(), "phone-refused", Size.PHONE, "en-GB"));
            phone.open(screens.url("/order/demo"));
            phone.screen().at("open-scanner").tap();

            assertThat(phone.screen().at("camera-trouble")).hasAttribute("data-trouble", "refused");
            Look look = Look.atPhone(phone.screen());
            look.isGood("camera-refused");
            look.isGoodWithLargeLetters("camera-refused");
            phone.screen().page().context().grantPermissions(List.of("camera"));
            phone.screen().at("camera-again").tap();
            assertThat(phone.screen().at("scanner-says")).hasAttribute("data-foreign", "true");
        }
    }

    @Test
    void phoneWithoutCameraIsToldTheOtherWay(Screens screens) {
        Phone phone = screens.phone();
        phone.screen().page().context().grantPermissions(List.of("camera"));
        phone.open(screens.url("/order/demo"));
        phone.screen().at("open-scanner").tap();

        assertThat(phone.screen().at("camera-trouble")).hasAttribute("data-trouble", "none");
        phone.says("It also works without");
        phone.screen().page().goBack();
        assertThat(phone.screen().at("door")).isVisible();
    }

    private static Phone withCamera(FakeCamera camera, Size size, String locale) {
        Screen screen = Screen.open(camera.browser(), "phone-with-camera", size, locale);
        screen.page().context().grantPermissions(List.of("camera"));
        screen.page().addInitScript(NOTE_STREAMS);
        return new Phone(screen);
    }
}
