package dev.serverlesspresso.system.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the screens say to whoever comes without what is needed. */
@ExtendWith(InBrowser.class)
class DoorTests {
    @Test
    void phoneWithoutCodeIsAskedToScanOne(Screens screens) {
        Phone phone = screens.phone();
        phone.open(screens.url("/order/demo"));

        phone.says("Scan the code");
    }

    @Test
    void phoneAtUnknownShopIsToldSo(Screens screens) {
        Phone phone = screens.phone();
        phone.screen().watch().expect("404 GET /api/shops/nowhere");
        phone.open(screens.url("/order/nowhere"));

        phone.says("There is no shop “nowhere”");
        Look.atPhone(phone.screen()).isGood("unknown-shop");
    }

    @Test
    void codeOfLongAgoIsTurnedDown(Screens screens) {
        Phone phone = screens.phone();
        phone.screen().watch().expect("410 POST /api/shops/demo/scans");
        phone.open(screens.url("/order/demo?code=sylqzg.AAAAAAAAAAAAAAAAAAAAAA"));

        phone.wasTurnedDown("CODE_EXPIRED");
        phone.says("This code has expired");
    }

    @Test
    void whatIsNoCodeIsTurnedDown(Screens screens) {
        Phone phone = screens.phone();
        phone.screen().watch().expect("400 POST /api/shops/demo/scans");
        phone.open(screens.url("/order/demo?code=latte"));

        phone.says("This is not one of our codes");
        Look.atPhone(phone.screen()).isGood("not-our-code");
    }

    @Test
    void wrongPasswordIsRefusedAndTheRightOneLetsIn(Screens screens) {
        Screen screen = screens.visitor("late-barista", Size.TABLET, "en-GB");
        screen.goTo(screens.url("/barista/demo"));
        SignInPage page = new SignInPage(screen);

        page.signIn("demo-barista", "espresso");
        page.refuses();
        screen.picture("sign-in-refused");
        page.signIn("demo-barista", screens.password("demo-barista"));

        screen.isLive();
    }
}
