package dev.serverlesspresso.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** The screens that a shop has: in a hand, on the counter, over everybody's heads. */
enum Size {
    SMALL_PHONE(320, 568, Kind.PHONE),
    PHONE(390, 844, Kind.PHONE),
    TABLET(1180, 820, Kind.TABLET),
    TABLET_PORTRAIT(820, 1180, Kind.TABLET),
    OVERHEAD(1920, 1080, Kind.WALL),
    UHD(3840, 2160, Kind.WALL),
    PORTRAIT(1080, 1920, Kind.WALL);

    private final int width;
    private final int height;
    private final Kind kind;

    Size(int width, int height, Kind kind) {
        this.width = width;
        this.height = height;
        this.kind = kind;
    }

    private enum Kind {
        PHONE,
        TABLET,
        WALL
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(kind == Kind.PHONE ? 2 : 1)
                .setIsMobile(kind == Kind.PHONE)
                .setHasTouch(kind != Kind.WALL);
    }

    void applyTo(Page page) {
        page.setViewportSize(width, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
