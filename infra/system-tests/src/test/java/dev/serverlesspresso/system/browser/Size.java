package dev.serverlesspresso.system.browser;

import com.microsoft.playwright.Browser;

/** The screens that a shop has: in a hand, on the counter, over everybody's heads. */
enum Size {
    PHONE(390, 844, 2),
    TABLET(1180, 820, 1),
    OVERHEAD(1920, 1080, 1);

    private final int width;
    private final int height;
    private final int density;

    Size(int width, int height, int density) {
        this.width = width;
        this.height = height;
        this.density = density;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(density)
                .setIsMobile(this == PHONE)
                .setHasTouch(this != OVERHEAD);
    }
}
