package dev.serverlesspresso.qrvalidator;

import dev.serverlesspresso.kit.problem.web.Problem;
import dev.serverlesspresso.kit.problem.web.ProblemType;
import org.springframework.http.HttpStatus;

/** The kinds of problem that only this service answers with. */
public enum QrValidatorProblem implements ProblemType {
    @Problem(status = HttpStatus.BAD_REQUEST, title = "Not a code", detail = "The token is not one of a QR code.")
    CODE_MALFORMED,

    @Problem(
            status = HttpStatus.UNAUTHORIZED,
            title = "This device is not paired",
            detail = "Its credential was revoked or has expired. Pair the device again.")
    DEVICE_NOT_PAIRED,

    @Problem(status = HttpStatus.NOT_FOUND, title = "No such shop", detail = "There is no such shop.")
    SHOP_NOT_FOUND,

    @Problem(
            status = HttpStatus.NOT_FOUND,
            title = "No such code",
            detail = "No device shows this code now. Codes last ten minutes.")
    PAIRING_NOT_FOUND,

    @Problem(
            status = HttpStatus.CONFLICT,
            title = "Another shop has this device",
            detail = "The device was paired with another shop. Ask for a new code on it.")
    PAIRING_TAKEN,

    @Problem(
            status = HttpStatus.CONFLICT,
            title = "Another kind of device",
            detail = "A device of another kind than was meant shows this code. Look up what it is first.")
    PAIRING_OF_OTHER_KIND,

    @Problem(
            status = HttpStatus.CONFLICT,
            title = "The shop is closed",
            detail = "It takes no orders now. Nothing of the code was spent.")
    SHOP_CLOSED,

    @Problem(
            status = HttpStatus.GONE,
            title = "This shop is closed for good",
            detail = "It was archived, and nobody can order there any more.")
    SHOP_ARCHIVED,

    @Problem(
            status = HttpStatus.GONE,
            title = "This code has expired",
            detail = "Scan the code that the screen shows now.")
    CODE_EXPIRED,

    @Problem(status = HttpStatus.GONE, title = "This code is used up", detail = "Wait for the next code on the screen.")
    CODE_USED_UP,

    @Problem(status = HttpStatus.GONE, title = "This code has expired", detail = "Ask for a new pairing code.")
    PAIRING_EXPIRED,

    @Problem(
            status = HttpStatus.TOO_MANY_REQUESTS,
            title = "Too many scans",
            detail = "Too many scans from this address.")
    TOO_MANY_SCANS,

    @Problem(
            status = HttpStatus.TOO_MANY_REQUESTS,
            title = "Too many requests of devices",
            detail = "Wait a moment and try again.")
    TOO_MANY_PAIRINGS
}
