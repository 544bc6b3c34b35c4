package dev.serverlesspresso.qrvalidator.pairing.web;

import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.access.web.AddressBound;
import dev.serverlesspresso.qrvalidator.display.Credential;
import dev.serverlesspresso.qrvalidator.display.web.CredentialView;
import dev.serverlesspresso.qrvalidator.pairing.Claim;
import dev.serverlesspresso.qrvalidator.pairing.HeldClaims;
import dev.serverlesspresso.qrvalidator.pairing.Opened;
import dev.serverlesspresso.qrvalidator.pairing.PairingCode;
import dev.serverlesspresso.qrvalidator.pairing.PairingDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The display's side of pairing: it asks for a code, and waits for its credential. */
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

    /** Nothing is asked of a display. */
    record PairingRequest() {}

    /** What the display shows, and what it keeps to itself. */
    record PairingView(String code, String secret, String expiresAt, String serverTime, String confirmUrl) {

        static PairingView of(Opened opened) {
            return new PairingView(
                    opened.code().value(),
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

    /** Proof that it is the display that showed the code. */
    record ClaimRequest(@Nullable String secret) {

        @Override
        public String toString() {
            return "ClaimRequest";
        }
    }

    /** Until when it is worth asking again. */
    record WaitingView(String expiresAt) {}

    @PostMapping("/api/pairings")
    @Operation(summary = "A code for a display to show until a manager confirms it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PairingView.class)))
    ResponseEntity<?> open(
            @RequestBody(required = false) @Nullable PairingRequest nothing, HttpServletRequest request) {
        if (bound.exceededBy(request.getRemoteAddr())) {
            return Problems.tooMany("TOO_MANY_PAIRINGS", "Too many requests of displays", bound.secondsUntilNext());
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(PairingView.of(desk.open()));
    }

    @PostMapping("/api/pairings/{code}/claim")
    @Operation(
            summary = "The display's credential; held for some seconds while no manager has confirmed",
            description = "202 says that nobody has confirmed yet: ask again, one request at a time.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CredentialView.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = WaitingView.class)))
    CompletableFuture<ResponseEntity<?>> claim(@PathVariable String code, @RequestBody ClaimRequest body) {
        String secret = body.secret() == null ? "" : body.secret();
        CompletableFuture<Claim> claim = PairingCode.parse(code)
                .map(known -> claims.claim(known, secret))
                .orElseGet(() -> CompletableFuture.completedFuture(new Claim.Expired()));
        return claim.thenApply(this::answer);
    }

    private ResponseEntity<?> answer(Claim claim) {
        return claim.fold(
                this::claimed,
                expiresAt -> ResponseEntity.accepted()
                        .cacheControl(CacheControl.noStore())
                        .body(new WaitingView(Rfc3339.text(expiresAt))),
                () -> Problems.answer(
                        HttpStatus.GONE, "PAIRING_EXPIRED", "This code is over", "Ask for a new pairing code."),
                () -> Problems.answer(
                        HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", "The secret is not that of this code."),
                () -> Problems.tooMany("TOO_MANY_PAIRINGS", "Too many requests of displays", RETRY_CLAIM_SECONDS));
    }

    private ResponseEntity<?> claimed(Credential credential) {
        Instant now = clock.instant();
        log.atInfo()
                .addKeyValue("shopId", credential.shopId())
                .addKeyValue("displayId", credential.displayId())
                .log("display credential given");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CredentialView.of(credential, now));
    }
}
