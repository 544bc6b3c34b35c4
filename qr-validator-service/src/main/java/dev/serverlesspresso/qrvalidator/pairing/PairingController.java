package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProblem;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.access.AddressBound;
import dev.serverlesspresso.qrvalidator.device.Credential;
import dev.serverlesspresso.qrvalidator.device.CredentialView;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The device's side of pairing: it asks for a code, and waits for its credential. */
@RestController
class PairingController {

    private static final Logger log = LoggerFactory.getLogger(PairingController.class);
    private static final long RETRY_CLAIM_SECONDS = 5;

    private final PairingDesk desk;
    private final HeldClaims claims;
    private final Clock clock;
    private final AddressBound bound;

    PairingController(PairingDesk desk, HeldClaims claims, Clock clock, QrValidatorProperties properties) {
        this.desk = desk;
        this.claims = claims;
        this.clock = clock;
        this.bound = new AddressBound(clock, properties.pairings().perAddressAndMinute());
    }

    /** What the device is for; a display has to say nothing. */
    record PairingRequest(@Nullable DeviceKind kind) {}

    /** The code that the device shows, and the secret that it does not. */
    record PairingView(
            String code, DeviceKind kind, String secret, String expiresAt, String serverTime, String confirmUrl) {

        static PairingView of(OpenedPairing opened) {
            return new PairingView(
                    opened.code().value(),
                    opened.kind(),
                    opened.secret(),
                    Rfc3339.text(opened.expiresAt()),
                    Rfc3339.text(opened.serverTime()),
                    opened.confirmUrl().toString());
        }

        @Override
        public String toString() {
            return "PairingView[expiresAt=" + expiresAt + "]";
        }
    }

    /** Proof that it is the device that showed the code. */
    record ClaimRequest(@Nullable String secret) {

        @Override
        public String toString() {
            return "ClaimRequest";
        }
    }

    @PostMapping("/api/pairings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A code for a device to show until a manager confirms it")
    @Refuses("TOO_MANY_PAIRINGS")
    PairingView open(@RequestBody(required = false) @Nullable PairingRequest body, HttpServletRequest request) {
        if (bound.exceededBy(request.getRemoteAddr())) {
            throw QrValidatorProblem.TOO_MANY_PAIRINGS.refusal().retryAfter(bound.secondsUntilNext());
        }
        DeviceKind kind = body == null ? null : body.kind();
        return PairingView.of(desk.open(kind == null ? DeviceKind.DISPLAY : kind));
    }

    @PostMapping("/api/pairings/{code}/claim")
    @Operation(
            summary = "The device's credential; held for some seconds while no manager has confirmed",
            description = "202 says that nobody has confirmed yet: ask again, one request at a time.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CredentialView.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ClaimView.Waiting.class)))
    @Refuses({"FORBIDDEN", "PAIRING_EXPIRED", "TOO_MANY_PAIRINGS"})
    CompletableFuture<ResponseEntity<ClaimView>> claim(@PathVariable String code, @RequestBody ClaimRequest body) {
        String secret = body.secret() == null ? "" : body.secret();
        PairingCode known = PairingCode.parse(code).orElseThrow(QrValidatorProblem.PAIRING_EXPIRED::refusal);
        return claims.claim(known, secret).thenApply(claim -> claim.refusal()
                .map(PairingController::notClaimed)
                .orElseGet(() -> claimed(claim.value().orElseThrow())));
    }

    private ResponseEntity<ClaimView> claimed(Credential credential) {
        log.atInfo()
                .addKeyValue("shopId", credential.shopId())
                .addKeyValue("deviceId", credential.deviceId())
                .log("device credential given");
        return ResponseEntity.ok(new ClaimView.Claimed(CredentialView.of(credential, clock.instant())));
    }

    private static ResponseEntity<ClaimView> notClaimed(ClaimRefusal refusal) {
        return switch (refusal.reason()) {
            case NOT_CONFIRMED ->
                ResponseEntity.accepted()
                        .body(new ClaimView.Waiting(
                                Rfc3339.text(refusal.expiresAt().orElseThrow())));
            case EXPIRED -> throw QrValidatorProblem.PAIRING_EXPIRED.refusal();
            case WRONG_SECRET -> throw CommonProblem.FORBIDDEN.refusal("The secret is not that of this code.");
            case TOO_MANY ->
                throw QrValidatorProblem.TOO_MANY_PAIRINGS.refusal().retryAfter(RETRY_CLAIM_SECONDS);
        };
    }
}
