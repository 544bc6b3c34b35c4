package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager sets the shop up on the tablet, and guests see it. */
@ExtendWith(InBrowser.class)
class SettingsTests {
    @Test
    void whatIsWrittenOnTheTabletIsOnPhoneAndDisplayAtOnce(Screens screens, Shop shop) {
        Display display = screens.display(shop.id());
        Phone phone = screens.phone().choosing(display.readCode());
        Screen tablet = manager(screens, shop);
        tablet.at("shop-name-en").fill("The corner at noon");
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
        assertThat(phone.screen().page().locator("header strong")).hasText("The corner at noon");
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
    void colourOnWhichNobodyCanReadIsSaidAtOnceAndRefused(Screens screens, Shop shop) {
        Screen tablet = manager(screens, shop);
        tablet.at("accent-colour-light").fill("#ff9900");
        assertThat(tablet.at("contrast-light")).containsText("Too hard to read");
        tablet.at("save-settings").tap();
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "lookAtFields");
        Look.atCounter(tablet).isGood("settings-faint");
        Answer refused = shop.tryToChange("{\"accent\":{\"light\":\"#ff9900\",\"dark\":\"#ff9900\"}}")
                .expect(422);
        assertThat(refused.body().path("field").stringValue()).isEqualTo("accent");

        tablet.at("readable-light").tap();
        save(tablet);
    }

    @Test
    void pausedShopSaysWhenItIsBackAndCanBeOpenedBefore(Screens screens, Shop shop) {
        Display display = screens.display(shop.id());
        Screen tablet = manager(screens, shop);
        tablet.at("pause-30").tap();
        assertThat(tablet.at("door")).hasAttribute("data-open", "false");
        display.isClosed();
        assertThat(display.screen().at("closed")).containsText(Pattern.compile("に再開します"));
        Phone phone = screens.phone();
        phone.open(screens.url("/order/" + shop.id()));
        assertThat(phone.screen().at("door")).containsText("It opens at");
        Look.atCounter(tablet).isGood("settings-paused");
        Look.atWall(display.screen()).isGood("paused");
        Look.atPhone(phone.screen()).isGood("paused");

        tablet.at("open-now").tap();
        display.showsCode();
    }

    @Test
    void pausedShopOpensByItself(Screens screens, Shop shop) {
        Display display = screens.display(shop.id());
        shop.change("{\"pausedUntil\":\"" + Instant.now().plusSeconds(2) + "\"}");
        display.isClosed();
        double oneSweepMore = Duration.ofSeconds(40).toMillis();
        assertThat(display.screen().at("qr").locator("svg"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(oneSweepMore));
    }

    @Test
    void hoursAreWrittenByTheDayAndTheShopSaysWhenItCloses(Screens screens, Shop shop) {
        ZonedDateTime here =
                Instant.now().atZone(ZoneId.of(shop.read().path("timeZone").stringValue()));
        Screen tablet = manager(screens, shop);
        tablet.at(of("opens", here)).tap();
        tablet.at(of("from", here)).fill("09:00");
        tablet.at(of("to", here)).fill("02:00");
        tablet.at("same-all").tap();
        tablet.at(of("opens", here.plusDays(3))).tap();
        Look.atCounter(tablet).isGood("settings-hours");
        save(tablet);
        Instant closes = here.toLocalDate()
                .plusDays(1)
                .atTime(2, 0)
                .atZone(here.getZone())
                .toInstant();
        assertThat(tablet.at("door"))
                .hasAttribute("data-changes", closes.toString().replace("Z", ".000Z"));
        assertThat(shop.read().path("openingHours").size()).isEqualTo(6);
    }

    @Test
    void whatAnotherManagerHasChangedMeanwhileIsShownAndNothingWrittenIsLost(Screens screens, Shop shop) {
        Screen tablet = manager(screens, shop);
        tablet.at("announcement-en").fill("Mine");
        tablet.at("limit-makeWithinSeconds").fill("20");
        shop.change("{\"announcement\":{\"en\":\"Theirs\"},\"usesPerCode\":11}");

        assertThat(tablet.at("clash-announcement")).isVisible();
        assertThat(tablet.at("announcement-en")).hasValue("Mine");
        assertThat(tablet.at("limit-usesPerCode")).hasValue("11");
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "changedMeanwhile");
        tablet.at("save-settings").tap();
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "undecided");
        assertThat(tablet.at("keep-mine-announcement")).isFocused();
        Look.atCounter(tablet).isGood("settings-clash");
        tablet.at("back-to-board").tap();
        tablet.at("open-settings").tap();
        tablet.at("take-theirs-announcement").tap();
        assertThat(tablet.at("announcement-en")).hasValue("Theirs");
        assertThat(tablet.at("limit-makeWithinSeconds")).hasValue("20");
        save(tablet);
        shop.change("{\"usesPerCode\":10}");
        assertThat(shop.read().path("makeWithinSeconds").asInt()).isEqualTo(1_200);
    }

    private static void save(Screen tablet) {
        tablet.at("save-settings").tap();
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "saved");
    }

    /** The control of a weekday. */
    private static String of(String control, ZonedDateTime day) {
        return control + "-" + day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    }

    private static Screen manager(Screens screens, Shop shop) {
        Screen tablet = screens.visitor("manager-settings", Size.TABLET, "en-GB");
        tablet.goTo(screens.url("/barista/" + shop.id()));
        String account = shop.id() + "-manager";
        new SignInPage(tablet).signIn(account, screens.password(account));
        tablet.isLive();
        tablet.at("open-settings").tap();
        return tablet;
    }
}
