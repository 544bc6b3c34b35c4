package dev.serverlesspresso.qrvalidator;

import dev.serverlesspresso.kit.problem.web.ProblemType;
import org.springframework.http.HttpStatus;

/** The kinds of problem that only this service answers with. */
public enum QrValidatorProblem implements ProblemType {
    CODE_MALFORMED(HttpStatus.BAD_REQUEST, "Not a code", "The token is not one of a QR code."),
    DISPLAY_NOT_PAIRED(
            HttpStatus.UNAUTHORIZED,
            "This display is not paired",
            "Its credential was revoked or has expired. Pair the display again."),
    SHOP_NOT_FOUND(HttpStatus.NOT_FOUND, "No such shop", "There is no such shop."),
    PAIRING_NOT_FOUND(HttpStatus.NOT_FOUND, "No such code", "No display shows this code now. Codes last ten minutes."),
    PAIRING_TAKEN(
            HttpStatus.CONFLICT,
            "Another shop has this display",
            "The display was paired with another shop. Ask for a new code on the display."),
    SHOP_CLOSED(HttpStatus.CONFLICT, "The shop is closed", "It takes no orders now. Nothing of the code was spent."),
    CODE_EXPIRED(HttpStatus.GONE, "This code is over", "Scan the code that the screen shows now."),
    CODE_USED_UP(HttpStatus.GONE, "This code is used up", "Wait for the next code on the screen."),
    PAIRING_EXPIRED(HttpStatus.GONE, "This code is over", "Ask for a new pairing code."),
    TOO_MANY_SCANS(HttpStatus.TOO_MANY_REQUESTS, "Too many scans", "Too many scans from this address."),
    TOO_MANY_PAIRINGS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests of displays", "Wait a moment and try again.");

    private final HttpStatus status;
    private final String title;
    private final String usualDetail;

    QrValidatorProblem(HttpStatus status, String title, String usualDetail) {
        this.status = status;
        this.title = title;
        this.usualDetail = usualDetail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String usualDetail() {
        return usualDetail;
    }
}
