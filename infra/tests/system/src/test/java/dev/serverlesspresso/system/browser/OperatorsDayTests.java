package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A counter's whole day by its screens alone: set up, run, handed over and looked back at. Only what people see and
 * touch is used, no file and no request of the test's own.
 */
@ExtendWith(InBrowser.class)
class OperatorsDayTests {
    private static final String ID = "kyoto-hall-1";
    private static final int PHONES = 20;
    /** Which the page does by itself, and saves again. */
    private static final String SAVED_BEFORE_WHAT_WAS_CHANGED_LAST_HAD_BEEN_READ = "412 PATCH /api/shops/" + ID;

    private static final String SHORT_LIMIT = "1";
    private static final String USUAL_LIMIT = "15";

    /** A little more than the short limit, and the workflow's way after it. */
    private static final double PAST_THE_SHORT_LIMIT = Duration.ofSeconds(80).toMillis();

    @Test
    void dayIsSetUpRunHandedOverAndLookedBackAt(Screens screens, Counter counter) {
        createShop(screens);
        Counter.await("staff of the new shop", () -> counter.hasMember(ID + "-manager"));
        Barista manager = manager(screens);
        editMenu(manager.screen());
        limit(manager.screen(), "usesPerCode", String.valueOf(PHONES + 5));
        Display display = new Display(paired(screens, manager.screen(), "display", Size.OVERHEAD));
        printSign(manager.screen());
        Barista tablet = new Barista(paired(screens, manager.screen(), "tablet", Size.TABLET));
        begin(tablet, "Mika");
        manager.openShop();
        display.hasUsesInAll(PHONES + 5);
        List<Integer> ready = new ArrayList<>();

        limit(manager.screen(), "makeWithinSeconds", SHORT_LIMIT);
        Phone inHands = ordering(screens, display);
        int finishedLate = inHands.order();
        tablet.make(finishedLate);
        Phone leftAlone = ordering(screens, display);
        int notMade = leftAlone.order();
        limit(manager.screen(), "makeWithinSeconds", USUAL_LIMIT);
        for (int phones = 2; phones < PHONES; phones++) {
            Phone phone = ordering(screens, display);
            ready.add(phone.order());
            screens.leaves(phone);
        }

        assertThat(leftAlone.screen().at("order-state"))
                .hasAttribute(
                        "data-state",
                        "EXPIRED",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(PAST_THE_SHORT_LIMIT));
        inHands.shows("MAKING");
        tablet.complete(finishedLate);
        inHands.shows("COMPLETED");
        ready.forEach(number -> finish(tablet, number));
        tablet.tap(notMade, "makeAnyway");
        leftAlone.shows("QUEUED");
        int madeAnyway = leftAlone.number();
        finish(tablet, madeAnyway);
        leftAlone.shows("COMPLETED");

        int atCounter = orderedAtCounter(tablet.screen());
        int takenOver = orderedAtCounter(tablet.screen());
        tablet.make(takenOver);
        begin(tablet, "愛子");
        tablet.tap(takenOver, "takeOver");
        tablet.hasInHands(takenOver);
        tablet.isFree(takenOver);
        tablet.complete(takenOver);
        finish(tablet, atCounter);

        tablet.tap(finishedLate, "remake");
        tablet.tap(finishedLate, "now");
        inHands.shows("QUEUED");
        int remade = inHands.number();
        finish(tablet, remade);
        ready.addAll(List.of(madeAnyway, atCounter, takenOver, remade));
        ready.forEach(tablet::handOut);
        assertThat(tablet.screen().page().locator("[data-order]")).hasCount(0);
        assertThat(display.screen().at("number-" + madeAnyway)).hasCount(0);

        looksBack(tablet.screen(), new Day(finishedLate, notMade, takenOver, ready));
    }

    private static void looksBack(Screen tablet, Day day) {
        int completed = day.handedOut().size() + 1;
        tablet.at("open-figures").tap();
        assertThat(tablet.at("figure-completed")).hasText(String.valueOf(completed));
        assertThat(tablet.at("figure-expired")).hasText("1");
        assertThat(tablet.at("figure-cancelled")).hasText("0");
        List<String> orders = tablet.table("orders-csv");
        assertThat(orders).hasSize(1 + completed + 1);
        assertThat(orders).filteredOn(row -> row.contains(",COMPLETED,")).hasSize(completed);
        assertThat(orders).anyMatch(row -> row.contains("," + day.notMade() + ",EXPIRED,"));
        tablet.at("choose-week").tap();
        assertThat(tablet.table("days-csv")).last().asString().contains("," + completed + ",0,1,");

        tablet.at("open-look-up").tap();
        says(tablet, day.notMade(), "Its time was over");
        says(tablet, day.takenOver(), "took it over");
        says(tablet, day.remade(), "It is made once more as order ");
        tablet.at("back-to-board").tap();
    }

    /** What happened, by the numbers of the orders. */
    private record Day(int remade, int notMade, int takenOver, List<Integer> handedOut) {}

    private static void createShop(Screens screens) {
        Screen operator = screens.visitor("operator", Size.TABLET, "en-GB");
        operator.goTo(screens.url("/barista/"));
        operator.at("shops-sign-in").click();
        new SignInPage(operator).signIn("operator", screens.password("operator"));
        operator.at("new-shop").click();
        operator.at("new-nameEn").fill("Kyoto, Hall 1");
        operator.at("new-nameJa").fill("京都 第一会場");
        assertThat(operator.at("new-shopId")).hasValue(ID);
        operator.at("new-timeZone").fill(Shop.zoneAtNoon());
        operator.at("new-locale").selectOption("ja");
        operator.at("new-create").click();
        assertThat(operator.at("shop-" + ID)).containsText("Closed");
    }

    private static Barista manager(Screens screens) {
        Screen manager = screens.visitor("manager-of-the-day", Size.TABLET, "en-GB");
        manager.watch().expect(SAVED_BEFORE_WHAT_WAS_CHANGED_LAST_HAD_BEEN_READ);
        manager.goTo(screens.url("/barista/" + ID));
        new SignInPage(manager).signIn(ID + "-manager", screens.password(ID + "-manager"));
        manager.isLive();
        return new Barista(manager);
    }

    private static void editMenu(Screen manager) {
        manager.at("panel-menu").tap();
        manager.at("edit-menu").tap();
        manager.at("edit-flat-white").tap();
        manager.at("drink-name-en").fill("Flat white of Kyoto");
        manager.at("save-menu").tap();
        assertThat(manager.at("menu-said")).hasAttribute("data-said", "saved");
        manager.at("back-to-board").tap();
    }

    private static void limit(Screen manager, String name, String value) {
        manager.at("open-settings").tap();
        manager.at("limit-" + name).fill(value);
        manager.at("save-settings").tap();
        assertThat(manager.at("settings-said")).hasAttribute("data-said", "saved");
        manager.at("back-to-board").tap();
    }

    /** A new device shows its code, and the manager writes it down. */
    private static Screen paired(Screens screens, Screen manager, String kind, Size size) {
        Screen device = screens.visitor("new-" + kind, size, "en-GB");
        device.goTo(screens.url(kind.equals("tablet") ? "/barista/" : "/display/"));
        if (kind.equals("tablet")) {
            device.at("pair-tablet").click();
        }
        device.page().waitForSelector("[data-testid=pairing-qr] svg");
        openDevices(manager);
        manager.at("pair-code").fill(device.at("pairing-code").textContent());
        assertThat(manager.at("pair-asks")).hasAttribute("data-kind", kind);
        manager.at("pair-name").fill("The " + kind);
        manager.at("pair-add").tap();
        assertThat(manager.at("pair-added")).containsText("The " + kind);
        return device;
    }

    private static void openDevices(Screen manager) {
        if (!manager.at("pair-code").isVisible()) {
            manager.at("panel-devices").tap();
        }
    }

    private static void printSign(Screen manager) {
        openDevices(manager);
        manager.at("open-sign").tap();
        PrintedPages.countPrints(manager.page());
        manager.at("print-A4").tap();
        PrintedPages.show(manager.page());
        PrintedPages.of(manager.page()).areOneOfSize(210, 297);
        manager.at("back-to-board").tap();
    }

    /** Somebody else works at the tablet from now on. */
    private static void begin(Barista tablet, String firstName) {
        Screen screen = tablet.screen();
        screen.at("first-name").or(screen.at("someone-else")).first().waitFor();
        if (screen.at("someone-else").isVisible()) {
            screen.at("someone-else").tap();
        }
        screen.at("first-name").fill(firstName);
        screen.at("begin").tap();
        screen.isLive();
    }

    private static Phone ordering(Screens screens, Display display) {
        Phone phone = screens.phone().choosing(display.readCode());
        assertThat(phone.screen().at("menu-item-flat-white")).containsText("Flat white of Kyoto");
        return phone;
    }

    private static int orderedAtCounter(Screen tablet) {
        tablet.at("new-order").tap();
        tablet.at("new-order-espresso").tap();
        tablet.at("take-order").tap();
        int number = Integer.parseInt(tablet.at("ticket-number").innerText().strip());
        tablet.at("close-new-order").tap();
        return number;
    }

    private static void finish(Barista tablet, int number) {
        tablet.make(number);
        tablet.isFree(number);
        tablet.complete(number);
    }

    private static void says(Screen tablet, int number, String words) {
        tablet.at("look-up-number").fill(String.valueOf(number));
        tablet.at("look-up-find").tap();
        assertThat(tablet.at("look-up")).containsText(words);
    }
}
