package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.serverlesspresso.system.Shop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nobody polls: while nothing happens for two minutes, no screen asks for anything; a display asks for the next code only
 * when that on show ends. It lasts as long as it says, so it is run when asked for.
 */
@ExtendWith(InBrowser.class)
class IdleScreensTrial {
    private static final Duration NOTHING_HAPPENS = Duration.ofMinutes(2);

    @Test
    void noScreenAsksForAnythingWhileNothingHappens(Screens screens, Shop shop) {
        Display display = screens.display(shop.id());
        Phone choosing = screens.phone().choosing(display.readCode());
        Phone queued = screens.phone().choosing(display.readCode());
        int number = queued.order();
        Barista barista = screens.barista(shop.id());
        barista.hasToMake(number);
        Map<String, Screen> idle = new LinkedHashMap<>();
        idle.put("display", display.screen());
        idle.put("phone that chooses", choosing.screen());
        idle.put("phone with an order", queued.screen());
        idle.put("board", barista.screen());
        for (String page : List.of("new-order", "open-figures", "open-settings", "panel-devices", "panel-menu")) {
            idle.put(page, manager(screens, shop, page));
        }
        Screen start = screens.visitor("start", Size.TABLET, "en-GB");
        start.goTo(screens.url("/"));
        idle.put("start", start);

        display.withCodeFor(NOTHING_HAPPENS.plusSeconds(10));
        Map<String, Integer> before = new LinkedHashMap<>();
        idle.forEach((name, screen) -> before.put(name, screen.watch().asked().size()));
        start.page().waitForTimeout((double) NOTHING_HAPPENS.toMillis());

        Map<String, List<String>> since = new LinkedHashMap<>();
        idle.forEach((name, screen) -> {
            List<String> asked = screen.watch().asked();
            since.put(name, asked.subList(before.getOrDefault(name, 0), asked.size()));
        });
        System.out.println("asked for in " + NOTHING_HAPPENS.toSeconds() + " s in which nothing happened: " + since);
        assertThat(since.values()).allMatch(List::isEmpty);
    }

    private static Screen manager(Screens screens, Shop shop, String page) {
        Screen screen = screens.visitor("manager-" + page, Size.TABLET, "en-GB");
        screen.goTo(screens.url("/barista/" + shop.id()));
        String account = shop.id() + "-manager";
        new SignInPage(screen).signIn(account, screens.password(account));
        screen.isLive();
        Locator opener = screen.at(page);
        opener.tap();
        screen.comeToRest();
        return screen;
    }
}
