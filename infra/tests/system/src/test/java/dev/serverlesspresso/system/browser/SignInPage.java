package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The sign-in page of the OpenID provider, where every staff screen sends whoever is not signed in. */
record SignInPage(Screen screen) {
    void signIn(String username, String password) {
        Page page = screen.page();
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    void refuses() {
        assertThat(screen.page().locator("[role=alert]")).containsText("do not go together");
    }
}
