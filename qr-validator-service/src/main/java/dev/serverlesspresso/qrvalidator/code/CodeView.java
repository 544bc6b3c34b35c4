package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.kit.time.Rfc3339;

/** The code as data. */
record CodeView(
        String shopId,
        String url,
        int usesLeft,
        int usesPerCode,
        String validFrom,
        String expiresAt,
        String nextCodeAt,
        String serverTime) {

    static CodeView of(CurrentCode.Shown shown) {
        CodeWindow window = shown.uses().window();
        return new CodeView(
                shown.shopId().value(),
                shown.url().toString(),
                shown.uses().left(),
                shown.uses().perCode(),
                Rfc3339.text(window.start()),
                Rfc3339.text(window.end()),
                Rfc3339.text(window.end()),
                Rfc3339.text(shown.serverTime()));
    }
}
