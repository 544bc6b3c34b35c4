package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A customer's phone, which opens what its camera read. */
record Phone(Screen screen) {
    /** Scans the code and waits until there is room for one more drink. */
    Phone choosing(String url) {
        open(url);
        shows("CHOOSING");
        screen.isLive();
        return this;
    }

    void open(String url) {
        screen.goTo(url);
    }

    /** Orders an oat milk flat white and gives its number. */
    int order() {
        choose("flat-white", "option-milk-oat");
        return number();
    }

    void choose(String drink, String option) {
        screen.at("menu-item-" + drink).tap();
        screen.at(option).tap();
        screen.at("submit-order").tap();
    }

    /** Waits until the order has its number. */
    int number() {
        shows("QUEUED");
        return Integer.parseInt(screen.at("order-number").innerText().strip());
    }

    void hasNumber(int number) {
        assertThat(screen.at("order-number")).hasText(String.valueOf(number));
    }

    void cancel() {
        screen.at("cancel-order").tap();
        screen.at("confirm-cancel").tap();
        shows("CANCELLED");
    }

    /** The id of its order, as it remembers it. */
    String orderId(String shop) {
        String kept = "JSON.parse(localStorage.getItem('serverlesspresso.orders." + shop + "')).current";
        return String.valueOf(screen.page().evaluate(kept));
    }

    /** As somebody new, who gets another drink for the same code; what was drunk is still known. */
    void forgetWhoItWas(String shop) {
        screen.page().evaluate("localStorage.removeItem('serverlesspresso.orders." + shop + "')");
    }

    void cannotCancel() {
        assertThat(screen.at("cancel-order")).hasCount(0);
    }

    void shows(String state) {
        assertThat(screen.at("order-state")).hasAttribute("data-state", state);
    }

    void says(String words) {
        screen.says(words);
    }

    /** Whether the scan was turned down with that code. */
    void wasTurnedDown(String code) {
        assertThat(screen.at("scan-problem")).hasAttribute("data-code", code);
    }

    void tryAgain() {
        screen.page()
                .getByText("Try again", new Page.GetByTextOptions().setExact(true))
                .tap();
    }

    /** Loads the page again and waits until it is live. */
    void reload() {
        screen.reload();
        screen.isLive();
    }
}
