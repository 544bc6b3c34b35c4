package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager prints the sign that tells guests how to order, on one sheet of either size. */
@ExtendWith(InBrowser.class)
class SignTests {
    @Test
    void signIsOneSheetOfEitherPaper(Screens screens, Shop shop) {
        Screen tablet = screens.visitor("manager-sign", Size.TABLET, "en-GB");
        tablet.goTo(screens.url("/barista/" + shop.id()));
        new SignInPage(tablet).signIn(shop.id() + "-manager", screens.password(shop.id() + "-manager"));
        tablet.isLive();
        tablet.at("panel-devices").tap();
        tablet.at("open-sign").tap();
        assertThat(tablet.at("sign")).containsText("Scan the code on the display");
        assertThat(tablet.at("sign")).containsText("画面の QR コードを読み取ります");
        Look.atCounter(tablet).isGood("sign");

        isPrinted(tablet, "print-A4", 210, 297);
        isPrinted(tablet, "print-A5", 148, 210);

        tablet.at("back-to-board").tap();
        assertThat(tablet.page().locator(".lanes")).isVisible();
    }

    private static void isPrinted(Screen tablet, String button, double widthMm, double heightMm) {
        PrintedPages.countPrints(tablet.page());
        tablet.at(button).tap();
        PrintedPages.show(tablet.page());
        assertThat(tablet.at(button)).isHidden();
        assertThat(tablet.at("sign")).isVisible();
        tablet.picture("sign-" + button);
        PrintedPages.of(tablet.page()).areOneOfSize(widthMm, heightMm);
    }
}
