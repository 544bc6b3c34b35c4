package dev.serverlesspresso.qrvalidator.scan.web;

import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.access.web.AddressBound;
import dev.serverlesspresso.qrvalidator.scan.ScanDesk;
import dev.serverlesspresso.qrvalidator.scan.ScanOutcome;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes the code that a phone read. */
@RestController
class ScanController {

    private static final Logger log = LoggerFactory.getLogger(ScanController.class);
    private static final String BEARER = "bearer ";

    private final ScanDesk desk;
    private final Clock clock;
    private final AddressBound bound;

    ScanController(ScanDesk desk, Clock clock, QrValidatorProperties properties) {
        this.desk = desk;
        this.clock = clock;
        this.bound = new AddressBound(clock, properties.scans().perAddressAndMinute());
    }

    /** What the phone sends. */
    record ScanRequest(@Nullable String token) {}

    /** What the phone keeps. */
    record ScanView(String orderId, String customerId, String customerToken, String expiresAt, String shopId) {}

    @PostMapping("/api/shops/{shop}/scans")
    @Operation(summary = "Present the token of a QR code; a customer's token, if sent, keeps the customer")
    ResponseEntity<?> scan(
            @PathVariable String shop,
            @RequestBody ScanRequest body,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        if (bound.exceededBy(request.getRemoteAddr())) {
            return tooMany(shop, "Too many scans from this address.", bound.secondsUntilNext());
        }
        ScanOutcome outcome = ShopId.parse(shop)
                .map(shopId -> body.token() == null
                        ? new ScanOutcome.CodeMalformed()
                        : desk.present(shopId, body.token(), customerToken(authorization), request.getRemoteAddr()))
                .orElseGet(ScanOutcome.UnknownShop::new);
        return answer(shop, outcome);
    }

    private ResponseEntity<?> answer(String shop, ScanOutcome outcome) {
        return outcome.fold(new ScanOutcome.Cases<ResponseEntity<?>>() {
            @Override
            public ResponseEntity<?> accepted(ScanOutcome.Accepted accepted) {
                return ScanController.accepted(accepted);
            }

            @Override
            public ResponseEntity<?> codeUsedUp(ScanOutcome.CodeUsedUp usedUp) {
                return ScanController.usedUp(shop, usedUp);
            }

            @Override
            public ResponseEntity<?> codeExpired() {
                return refused(
                        shop,
                        problem(
                                HttpStatus.GONE,
                                "CODE_EXPIRED",
                                "This code is over",
                                "Scan the code that the screen shows now."));
            }

            @Override
            public ResponseEntity<?> codeMalformed() {
                return refused(
                        shop,
                        problem(
                                HttpStatus.BAD_REQUEST,
                                "CODE_MALFORMED",
                                "Not a code",
                                "The token is not one of a QR code."));
            }

            @Override
            public ResponseEntity<?> unknownShop() {
                return refused(
                        shop,
                        problem(HttpStatus.NOT_FOUND, "SHOP_NOT_FOUND", "No such shop", "There is no such shop."));
            }

            @Override
            public ResponseEntity<?> shopClosed() {
                return refused(
                        shop,
                        problem(
                                HttpStatus.CONFLICT,
                                "SHOP_CLOSED",
                                "The shop is closed",
                                "It takes no orders now. Nothing of the code was spent."));
            }

            @Override
            public ResponseEntity<?> addressUsedUp(ScanOutcome.AddressUsedUp usedUp) {
                return tooMany(
                        shop,
                        "This network has taken its share of this code. Wait for the next one.",
                        secondsUntil(usedUp.nextCodeAt()));
            }
        });
    }

    private static ResponseEntity<?> accepted(ScanOutcome.Accepted accepted) {
        log.atInfo()
                .addKeyValue("shopId", accepted.scan().shopId())
                .addKeyValue("orderId", accepted.scan().orderId())
                .addKeyValue("customerId", accepted.scan().customerId())
                .addKeyValue("repeated", accepted.repeated())
                .log("scan accepted");
        return ResponseEntity.accepted()
                .body(new ScanView(
                        accepted.scan().orderId(),
                        accepted.scan().customerId().value(),
                        accepted.token().token(),
                        Rfc3339.text(accepted.token().expiresAt()),
                        accepted.scan().shopId().value()));
    }

    private static ResponseEntity<?> usedUp(String shop, ScanOutcome.CodeUsedUp usedUp) {
        ProblemDetail problem = problem(
                HttpStatus.GONE, "CODE_USED_UP", "This code is used up", "Wait for the next code on the screen.");
        problem.setProperty("reason", "CODE_USED_UP");
        problem.setProperty("nextCodeAt", Rfc3339.text(usedUp.nextCodeAt()));
        return refused(shop, problem);
    }

    private static ResponseEntity<?> tooMany(String shop, String detail, long retryAfterSeconds) {
        ProblemDetail problem = problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_SCANS", "Too many scans", detail);
        refused(shop, problem);
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds))
                .body(problem);
    }

    private long secondsUntil(Instant then) {
        return Math.max(1, Duration.between(clock.instant(), then).toSeconds());
    }

    private static ProblemDetail problem(HttpStatus status, String code, String title, String detail) {
        return Problems.of(status, code, title, detail);
    }

    private static ResponseEntity<?> refused(String shop, ProblemDetail problem) {
        log.atInfo()
                .addKeyValue("shopId", ShopId.parse(shop).map(ShopId::value).orElse("?"))
                .addKeyValue(
                        "code",
                        problem.getProperties() == null
                                ? ""
                                : problem.getProperties().get("code"))
                .log("scan refused");
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static Optional<String> customerToken(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
