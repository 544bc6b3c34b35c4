package dev.serverlesspresso.qrvalidator.pairing.web;

import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.qrvalidator.pairing.Confirmation;
import dev.serverlesspresso.qrvalidator.pairing.Pairing;
import dev.serverlesspresso.qrvalidator.pairing.PairingCode;
import dev.serverlesspresso.qrvalidator.pairing.PairingDesk;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The manager's side of pairing: lets the display that shows a code into the shop. */
@RestController
class ConfirmationController {

    private static final Logger log = LoggerFactory.getLogger(ConfirmationController.class);
    private static final int LONGEST_NAME = 60;

    private final PairingDesk desk;

    ConfirmationController(PairingDesk desk) {
        this.desk = desk;
    }

    /** What the display is called in the shop. */
    record ConfirmationRequest(@Nullable String name) {

        Optional<String> goodName() {
            return Optional.ofNullable(name)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty()
                            && text.length() <= LONGEST_NAME
                            && text.codePoints().noneMatch(Character::isISOControl));
        }
    }

    /** The display as it now is in the shop. */
    record ConfirmationView(String displayId, String name, String shopId) {

        static ConfirmationView of(Pairing.Place place) {
            return new ConfirmationView(
                    place.displayId().value(), place.name(), place.shopId().value());
        }
    }

    @PostMapping("/api/shops/{shop}/pairings/{code}")
    @Operation(
            summary = "Let the display that shows a code into the shop",
            description = "Twice the same changes nothing; the first name stays.",
            security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConfirmationView.class)))
    ResponseEntity<?> confirm(
            @PathVariable String shop, @PathVariable String code, @RequestBody ConfirmationRequest body) {
        Optional<String> name = body.goodName();
        if (name.isEmpty()) {
            return refused(
                    shop,
                    HttpStatus.BAD_REQUEST,
                    "MALFORMED",
                    "Malformed request",
                    "The name must have 1 to " + LONGEST_NAME + " characters and no control characters.");
        }
        return confirmation(shop, code, name.get())
                .fold(
                        ConfirmationController::confirmed,
                        () -> refused(
                                shop,
                                HttpStatus.NOT_FOUND,
                                "PAIRING_NOT_FOUND",
                                "No such code",
                                "No display shows this code now. Codes last ten minutes."),
                        () -> refused(
                                shop,
                                HttpStatus.CONFLICT,
                                "PAIRING_TAKEN",
                                "Another shop has this display",
                                "The display was paired with another shop. Ask for a new code on the display."));
    }

    private Confirmation confirmation(String shop, String code, String name) {
        return ShopId.parse(shop)
                .flatMap(shopId -> PairingCode.parse(code.strip().toUpperCase(Locale.ROOT))
                        .map(known -> desk.confirm(shopId, known, name)))
                .orElseGet(Confirmation.NotFound::new);
    }

    private static ResponseEntity<?> confirmed(Pairing.Place place) {
        log.atInfo()
                .addKeyValue("shopId", place.shopId())
                .addKeyValue("displayId", place.displayId())
                .log("display paired");
        return ResponseEntity.ok(ConfirmationView.of(place));
    }

    private static ResponseEntity<?> refused(String shop, HttpStatus status, String code, String title, String detail) {
        log.atInfo().addKeyValue("shopId", shop).addKeyValue("code", code).log("pairing refused");
        return Problems.answer(status, code, title, detail);
    }
}
