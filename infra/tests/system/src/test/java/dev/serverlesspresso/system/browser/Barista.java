package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The counter's tablet: a card for each order, in three lanes, of which a phone shows one at a time. */
record Barista(Screen screen) {
    Locator card(int number) {
        return screen.at("order-card-" + number);
    }

    void hasToMake(int number) {
        assertThat(inLane("toMake", number)).hasAttribute("data-state", "QUEUED");
    }

    void hasInHands(int number) {
        assertThat(inLane("inHands", number)).hasAttribute("data-mine", "true");
    }

    /** Nothing is asked of the card that is not answered yet. */
    void isFree(int number) {
        assertThat(card(number).getByTestId("complete")).isEnabled();
    }

    void hasReady(int number) {
        assertThat(inLane("ready", number)).hasAttribute("data-state", "COMPLETED");
    }

    void hasNo(int number) {
        assertThat(card(number)).hasCount(0);
    }

    void make(int number) {
        tap(number, "make");
        hasInHands(number);
    }

    void giveBack(int number) {
        tap(number, "unmake");
        hasToMake(number);
    }

    void complete(int number) {
        tap(number, "complete");
        tap(number, "now");
        hasReady(number);
    }

    /** The card goes, and what stands below the cards offers to call it back. */
    void handOut(int number) {
        tap(number, "collect");
        hasNo(number);
        assertThat(screen.at("recall-" + number)).isEnabled();
    }

    void callBack(int number) {
        screen.at("recall-" + number).tap();
        hasReady(number);
    }

    void cancel(int number, String reason) {
        tap(number, "cancel");
        tap(number, "reason-" + reason);
        tap(number, "now");
        hasNo(number);
    }

    void tap(int number, String what) {
        Locator tab = screen.at("tab-" + laneOf(number));
        if (tab.isVisible()) {
            tab.tap();
        }
        card(number).getByTestId(what).tap();
    }

    private String laneOf(int number) {
        return card(number).locator("xpath=ancestor::*[@data-lane]").getAttribute("data-lane");
    }

    void closeShop() {
        hasShop("OPEN");
        inHeader("toggle-shop").tap();
        fold();
        hasShop("CLOSED");
    }

    void openShop() {
        hasShop("CLOSED");
        inHeader("toggle-shop").tap();
        fold();
        hasShop("OPEN");
    }

    void speak(String language) {
        inHeader("sound");
        screen.speak(language);
        fold();
    }

    /** Unfolds what the header folds away at this size. */
    Locator inHeader(String what) {
        Locator there = screen.at(what);
        there.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!there.isVisible()) {
            screen.at("more").tap();
        }
        return there;
    }

    private void fold() {
        screen.at("more").tap();
        assertThat(screen.at("more")).hasAttribute("aria-expanded", "false");
    }

    void hasShop(String state) {
        assertThat(screen.at("shop-state")).hasAttribute("data-state", state);
    }

    private Locator inLane(String lane, int number) {
        return screen.page().locator("[data-lane=" + lane + "]").getByTestId("order-card-" + number);
    }
}
