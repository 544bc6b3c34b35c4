package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Api;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager sets the shop up on the tablet, and guests see it. */
@ExtendWith(InBrowser.class)
class SettingsTests {
    private static final String SHOP = "tokyo";
    private static final String PATH = "/api/shops/" + SHOP;

    @AfterEach
    void restore(Counter counter) {
        Shop.of(counter, SHOP).change("""
                        {"names":{"ja":"Serverlesspresso Tokyo"},"languages":null,"accent":null,"announcement":null,
                         "openingHours":null,"open":true,"makeWithinSeconds":900,"lateAfterMinutes":null}
                        """);
    }

    @Test
    void whatIsWrittenOnTheTabletIsOnPhoneAndDisplayAtOnce(Screens screens) {
        Display display = screens.display(SHOP);
        Phone phone = screens.phone().choosing(display.readCode());
        Screen tablet = manager(screens);
        tablet.at("shop-name-en").fill("The corner in Tokyo");
        tablet.at("announcement-en").fill("Oat milk is back, and so is the flat white of the house");
        tablet.at("announcement-ja").fill("オーツミルクを再開しました");
        tablet.at("accent-colour-light").fill("#1d5f8a");
        assertThat(tablet.at("accent-dark")).hasAttribute("data-faint", "false");
        tablet.at("more-makeWithinSeconds").tap();
        tablet.at("more-lateAfterMinutes").tap();
        Look.atCounter(tablet).isGood("settings");
        save(tablet);

        assertThat(display.screen().at("announcement")).containsText("オーツミルクを再開しました");
        assertThat(phone.screen().at("announcement")).containsText("Oat milk is back");
        assertThat(phone.screen().page().locator("header strong")).hasText("The corner in Tokyo");
        assertThat(phone.screen()
                        .page()
                        .evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')")
                        .toString())
                .contains("#1d5f8a");
        Look.atPhone(phone.screen()).isGood("announcement");
        Look.atWall(display.screen()).isGood("announcement");

        tablet.at("speaks-en").tap();
        tablet.at("announcement-en").fill("");
        tablet.at("announcement-ja").fill("");
        save(tablet);
        assertThat(display.screen().at("announcement")).hasCount(0);
        assertThat(phone.screen().page().locator("html")).hasAttribute("lang", "ja");
        assertThat(phone.screen().page().locator(".language")).hasCount(0);
        phone.cancel();
    }

    @Test
    void colourOnWhichNobodyCanReadIsSaidAtOnceAndRefused(Screens screens, Counter counter) {
        Screen tablet = manager(screens);
        tablet.at("accent-colour-light").fill("#ff9900");
        assertThat(tablet.at("contrast-light")).containsText("Too hard to read");
        tablet.at("save-settings").tap();
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "lookAtFields");
        Look.atCounter(tablet).isGood("settings-faint");
        Answer now = counter.api().get(PATH);
        Answer refused = managerApi(counter)
                .ifMatch(now.header("ETag"))
                .patch(PATH, "{\"accent\":{\"light\":\"#ff9900\",\"dark\":\"#ff9900\"}}")
                .expect(422);
        assertThat(refused.body().path("field").stringValue()).isEqualTo("accent");

        tablet.at("readable-light").tap();
        save(tablet);
    }

    @Test
    void pausedShopSaysWhenItIsBackAndCanBeOpenedBefore(Screens screens) {
        Display display = screens.display(SHOP);
        Screen tablet = manager(screens);
        tablet.at("pause-30").tap();
        assertThat(tablet.at("door")).hasAttribute("data-open", "false");
        display.isClosed();
        assertThat(display.screen().at("closed")).containsText(Pattern.compile("に再開します"));
        Phone phone = screens.phone();
        phone.open(screens.url("/order/" + SHOP));
        assertThat(phone.screen().at("door")).containsText("It opens at");
        Look.atCounter(tablet).isGood("settings-paused");
        Look.atWall(display.screen()).isGood("paused");
        Look.atPhone(phone.screen()).isGood("paused");

        tablet.at("open-now").tap();
        display.showsCode();
    }

    @Test
    void pausedShopOpensByItself(Screens screens, Counter counter) {
        Display display = screens.display(SHOP);
        Shop.of(counter, SHOP).change("{\"pausedUntil\":\"" + Instant.now().plusSeconds(2) + "\"}");
        display.isClosed();
        double oneSweepMore = Duration.ofSeconds(40).toMillis();
        assertThat(display.screen().at("qr").locator("svg"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(oneSweepMore));
    }

    @Test
    void hoursAreWrittenByTheDayAndTheShopSaysWhenItCloses(Screens screens, Counter counter) {
        Screen tablet = manager(screens);
        tablet.at("opens-friday").tap();
        tablet.at("from-friday").fill("16:00");
        tablet.at("to-friday").fill("02:00");
        tablet.at("same-all").tap();
        tablet.at("opens-sunday").tap();
        Look.atCounter(tablet).isGood("settings-hours");
        save(tablet);
        assertThat(tablet.at("door")).hasAttribute("data-changes", Pattern.compile("T17:00:00.000Z$"));
        assertThat(counter.api()
                        .get(PATH)
                        .expect(200)
                        .body()
                        .path("openingHours")
                        .size())
                .isEqualTo(6);
    }

    @Test
    void whatAnotherManagerHasChangedMeanwhileIsShownAndNothingWrittenIsLost(Screens screens, Counter counter) {
        Screen tablet = manager(screens);
        tablet.at("announcement-en").fill("Mine");
        tablet.at("limit-makeWithinSeconds").fill("20");
        Shop.of(counter, SHOP).change("{\"announcement\":{\"en\":\"Theirs\"},\"usesPerCode\":11}");

        assertThat(tablet.at("clash-announcement")).isVisible();
        assertThat(tablet.at("announcement-en")).hasValue("Mine");
        assertThat(tablet.at("limit-usesPerCode")).hasValue("11");
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "changedMeanwhile");
        tablet.at("announcement-en").focus();
        Look.atCounter(tablet).isGood("settings-clash");
        tablet.at("back-to-board").tap();
        tablet.at("open-settings").tap();
        tablet.at("take-theirs-announcement").tap();
        assertThat(tablet.at("announcement-en")).hasValue("Theirs");
        assertThat(tablet.at("limit-makeWithinSeconds")).hasValue("20");
        save(tablet);
        Shop.of(counter, SHOP).change("{\"usesPerCode\":10}");
        assertThat(counter.api().get(PATH).body().path("makeWithinSeconds").asInt())
                .isEqualTo(1_200);
    }

    private static void save(Screen tablet) {
        tablet.at("save-settings").tap();
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "saved");
    }

    private static Api managerApi(Counter counter) {
        return counter.api().as(counter.staff(SHOP + "-manager"));
    }

    private static Screen manager(Screens screens) {
        Screen tablet = screens.visitor("manager-settings", Size.TABLET, "en-GB");
        tablet.goTo(screens.url("/barista/" + SHOP));
        new SignInPage(tablet).signIn(SHOP + "-manager", screens.password(SHOP + "-manager"));
        tablet.isLive();
        tablet.at("open-settings").tap();
        return tablet;
    }
}
