package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProblem;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The manager's side of pairing: pairs the device that shows a code with the shop. */
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

    /** What the device is called in the shop, and what kind was meant, if not a display. */
    record ConfirmationRequest(
            @Nullable String name, @Nullable DeviceKind kind) {

        DeviceKind kindMeant() {
            return kind == null ? DeviceKind.DISPLAY : kind;
        }

        Optional<String> goodName() {
            return Optional.ofNullable(name)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty()
                            && text.length() <= LONGEST_NAME
                            && text.codePoints().noneMatch(Character::isISOControl));
        }
    }

    /** The device as it now is in the shop. */
    record ConfirmationView(String deviceId, DeviceKind kind, String name, String shopId) {

        static ConfirmationView of(Pairing.Place place, DeviceKind kind) {
            return new ConfirmationView(
                    place.deviceId().value(), kind, place.name(), place.shopId().value());
        }
    }

    /** The device that shows a code and that nobody has let in yet. */
    record AskingView(String code, DeviceKind kind, String expiresAt) {}

    @GetMapping("/api/shops/{shop}/pairings/{code}")
    @Operation(
            summary = "What kind of device shows a code",
            description = "So that a manager knows what a confirmation will let in.",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("PAIRING_NOT_FOUND")
    AskingView asking(@PathVariable String shop, @PathVariable String code) {
        return desk.asking(known(code))
                .map(pairing ->
                        new AskingView(pairing.code().value(), pairing.kind(), Rfc3339.text(pairing.expiresAt())))
                .orElseThrow(QrValidatorProblem.PAIRING_NOT_FOUND::refusal);
    }

    @PostMapping("/api/shops/{shop}/pairings/{code}")
    @Operation(
            summary = "Pair the device that shows a code with the shop",
            description = "Doing it twice changes nothing; the first name stays.",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses({"PAIRING_NOT_FOUND", "PAIRING_TAKEN", "PAIRING_OF_OTHER_KIND"})
    ConfirmationView confirm(
            @PathVariable String shop, @PathVariable String code, @RequestBody ConfirmationRequest body) {
        String name = body.goodName().orElseThrow(() -> CommonProblem.MALFORMED.refusal(BAD_NAME));
        ShopId shopId = ShopId.FORMAT.parse(shop).orElseThrow(QrValidatorProblem.PAIRING_NOT_FOUND::refusal);
        DeviceKind kind = body.kindMeant();
        Pairing.Place place = desk.confirm(shopId, known(code), kind, name)
                .orElseThrow(refusal -> problem(refusal).refusal());
        log.atInfo()
                .addKeyValue("shopId", place.shopId())
                .addKeyValue("deviceId", place.deviceId())
                .addKeyValue("kind", kind.value())
                .log("device paired");
        return ConfirmationView.of(place, kind);
    }

    private static PairingCode known(String code) {
        return PairingCode.parse(code.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(QrValidatorProblem.PAIRING_NOT_FOUND::refusal);
    }

    private static QrValidatorProblem problem(ConfirmationRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> QrValidatorProblem.PAIRING_NOT_FOUND;
            case TAKEN -> QrValidatorProblem.PAIRING_TAKEN;
            case OTHER_KIND -> QrValidatorProblem.PAIRING_OF_OTHER_KIND;
        };
    }
}
