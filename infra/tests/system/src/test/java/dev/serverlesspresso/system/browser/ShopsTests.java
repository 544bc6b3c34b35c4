package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.serverlesspresso.system.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff find their shops by name; an operator makes one, everything works there, and it is closed for good. */
@ExtendWith(InBrowser.class)
class ShopsTests {
    private static final String ID = "osaka-hall-3";

    @Test
    void staffFindTheirShopByNameWithTheirRoles(Screens screens) {
        Screen manager = screens.visitor("manager-without-a-shop", Size.TABLET, "en-GB");
        manager.goTo(screens.url("/barista/"));
        Look.atCounter(manager).isGood("shops-nobody");
        manager.at("shops-sign-in").click();
        new SignInPage(manager).signIn("tokyo-manager", screens.password("tokyo-manager"));

        assertThat(manager.at("shop-tokyo")).containsText("Serverlesspresso Tokyo");
        assertThat(manager.at("shop-tokyo")).containsText("Manager");
        assertThat(manager.at("shop-demo")).hasCount(0);
        assertThat(manager.at("new-shop")).hasCount(0);
        Look.atCounter(manager).isGood("shops-of-a-manager");
        link(manager.at("shop-tokyo"), "To the counter").click();
        manager.isLive();
        assertThat(manager.page()).hasURL(screens.url("/barista/tokyo"));
    }

    @Test
    void shopOfAnOperatorTakesOrdersUntilItIsClosedForGood(Screens screens, Counter counter) {
        Screen operator = screens.visitor("operator", Size.TABLET, "en-GB");
        operator.goTo(screens.url("/barista/"));
        operator.at("shops-sign-in").click();
        new SignInPage(operator).signIn("operator", screens.password("operator"));
        Look.atCounter(operator).isGood("shops-of-an-operator");
        make(operator);

        Counter.await("staff of the new shop", () -> counter.hasMember(ID + "-manager"));
        Barista manager = manager(screens);
        manager.openShop();
        Display display = pairedDisplay(screens, manager.screen());
        String code = display.readCode();
        Phone phone = screens.phone("ja-JP").choosing(code);
        int number = phone.order();
        display.shows(number);

        archive(operator);
        manager.hasShop("ARCHIVED");
        display.isClosed();
        manager.make(number);
        manager.complete(number);
        phone.shows("COMPLETED");
        Phone late = screens.phone();
        late.screen().watch().expect("410 POST /api/shops/" + ID + "/scans");
        late.open(code);
        late.wasTurnedDown("SHOP_ARCHIVED");
        Look.atPhone(late.screen()).isGood("shop-archived");
    }

    private static void make(Screen operator) {
        operator.at("new-shop").click();
        operator.at("new-nameEn").fill("Osaka, Hall 3");
        operator.at("new-nameJa").fill("大阪 第三会場");
        assertThat(operator.at("new-shopId")).hasValue(ID);
        operator.at("new-timeZone").fill("Asia/Tokyo");
        operator.at("new-locale").selectOption("ja");
        operator.at("new-menuFrom").selectOption("tokyo");
        Look.atCounter(operator).isGood("shops-new");
        operator.at("new-create").click();
        assertThat(operator.at("shops-done")).containsText("Osaka, Hall 3");
        assertThat(operator.at("shop-" + ID)).containsText("Closed");
        Look.atCounter(operator).isGood("shops-created");
    }

    private static Barista manager(Screens screens) {
        Screen manager = screens.visitor("manager-of-the-new-shop", Size.TABLET, "en-GB");
        manager.goTo(screens.url("/barista/" + ID));
        new SignInPage(manager).signIn(ID + "-manager", screens.password(ID + "-manager"));
        manager.isLive();
        return new Barista(manager);
    }

    private static Display pairedDisplay(Screens screens, Screen manager) {
        Screen wall = screens.visitor("display-of-the-new-shop", Size.OVERHEAD, "ja-JP");
        wall.watch().expect("410 GET /api/shops/" + ID + "/code");
        wall.goTo(screens.url("/display/"));
        wall.page().waitForSelector("[data-testid=pairing-qr] svg");
        manager.at("panel-devices").tap();
        manager.at("pair-code").fill(wall.at("pairing-code").textContent());
        manager.at("pair-name").fill("Over the bar");
        manager.at("pair-add").tap();
        wall.isLive();
        assertThat(wall.page()).hasURL(screens.url("/display/" + ID));
        manager.at("panel-devices").tap();
        return new Display(wall);
    }

    private static void archive(Screen operator) {
        Locator card = operator.at("shop-" + ID);
        card.getByTestId("archive").click();
        assertThat(card.getByTestId("archive-yes")).isDisabled();
        card.getByTestId("archive-confirm").fill(ID);
        Look.atCounter(operator).isGood("shops-archive");
        card.getByTestId("archive-yes").click();
        assertThat(operator.at("shops-done")).containsText("closed for good");
        assertThat(card).containsText("Archived");
        assertThat(card.getByTestId("archive-yes")).hasCount(0);
    }

    private static Locator link(Locator card, String name) {
        return card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
