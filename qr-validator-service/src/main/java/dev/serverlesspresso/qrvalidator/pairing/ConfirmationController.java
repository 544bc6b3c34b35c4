package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.qrvalidator.QrValidatorProblem;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The manager's side of pairing: pairs the display that shows a code with the shop. */
@RestController
class ConfirmationController {

    private static final Logger log = LoggerFactory.getLogger(ConfirmationController.class);
    private static final int LONGEST_NAME = 60;
    private static final String BAD_NAME =
            "The name must have 1 to " + LONGEST_NAME + " characters and no control characters.";

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
            summary = "Pair the display that shows a code with the shop",
            description = "Doing it twice changes nothing; the first name stays.",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses({"PAIRING_NOT_FOUND", "PAIRING_TAKEN"})
    ConfirmationView confirm(
            @PathVariable String shop, @PathVariable String code, @RequestBody ConfirmationRequest body) {
        String name = body.goodName().orElseThrow(() -> CommonProblem.MALFORMED.refusal(BAD_NAME));
        ShopId shopId = ShopId.FORMAT.parse(shop).orElseThrow(QrValidatorProblem.PAIRING_NOT_FOUND::refusal);
        PairingCode known = PairingCode.parse(code.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(QrValidatorProblem.PAIRING_NOT_FOUND::refusal);
        Pairing.Place place = desk.confirm(shopId, known, name)
                .orElseThrow(refusal -> problem(refusal).refusal());
        log.atInfo()
                .addKeyValue("shopId", place.shopId())
                .addKeyValue("displayId", place.displayId())
                .log("display paired");
        return ConfirmationView.of(place);
    }

    private static QrValidatorProblem problem(ConfirmationRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> QrValidatorProblem.PAIRING_NOT_FOUND;
            case TAKEN -> QrValidatorProblem.PAIRING_TAKEN;
        };
    }
}
