package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.access.LinkCode;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.problem.web.RequestRefused;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProblem;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.access.AddressBound;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scans of codes over HTTP. */
@RestController
class ScanController {

    private static final Logger log = LoggerFactory.getLogger(ScanController.class);
    private static final String BEARER = "bearer ";

    private final ScanDesk desk;
    private final LinkDesk links;
    private final Clock clock;
    private final AddressBound bound;

    ScanController(ScanDesk desk, LinkDesk links, Clock clock, QrValidatorProperties properties) {
        this.desk = desk;
        this.links = links;
        this.clock = clock;
        this.bound = new AddressBound(clock, properties.scans().perAddressAndMinute());
    }

    /** The token of the code that a phone read. */
    record ScanRequest(@Nullable String token) {}

    /** The order and the token that the phone stores. */
    record ScanView(String orderId, String customerId, String customerToken, String expiresAt, String shopId) {

        static ScanView of(AcceptedScan accepted) {
            return new ScanView(
                    accepted.scan().orderId(),
                    accepted.scan().customerId().value(),
                    accepted.token().token(),
                    Rfc3339.text(accepted.token().expiresAt()),
                    accepted.scan().shopId().value());
        }

        static ScanView of(FoundOrder found) {
            return new ScanView(
                    found.orderId(),
                    found.customerId().value(),
                    found.token().token(),
                    Rfc3339.text(found.token().expiresAt()),
                    found.shopId().value());
        }
    }

    @PostMapping("/api/shops/{shop}/scans")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Present the token of a QR code; a customer's token, if sent, names the customer",
            description = "The code of an order that was taken at the counter leads to that order.")
    @Refuses({
        "CODE_MALFORMED",
        "SHOP_NOT_FOUND",
        "SHOP_CLOSED",
        "SHOP_ARCHIVED",
        "CODE_EXPIRED",
        "CODE_USED_UP",
        "TOO_MANY_SCANS",
        "OVERLOADED"
    })
    ScanView scan(
            @PathVariable String shop,
            @RequestBody ScanRequest body,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        if (bound.exceededBy(request.getRemoteAddr())) {
            throw QrValidatorProblem.TOO_MANY_SCANS.refusal().retryAfter(bound.secondsUntilNext());
        }
        ShopId shopId = ShopId.FORMAT.parse(shop).orElseThrow(QrValidatorProblem.SHOP_NOT_FOUND::refusal);
        if (body.token() == null) {
            throw QrValidatorProblem.CODE_MALFORMED.refusal();
        }
        Optional<LinkCode> link = LinkCode.parse(body.token());
        if (link.isPresent()) {
            return followed(links.follow(shopId, link.get()).orElseThrow(this::problem));
        }
        return accepted(desk.present(shopId, body.token(), customerToken(authorization), request.getRemoteAddr())
                .orElseThrow(this::problem));
    }

    private static ScanView accepted(AcceptedScan accepted) {
        log.atInfo()
                .addKeyValue("shopId", accepted.scan().shopId())
                .addKeyValue("orderId", accepted.scan().orderId())
                .addKeyValue("customerId", accepted.scan().customerId())
                .addKeyValue("repeated", accepted.repeated())
                .log("scan accepted");
        return ScanView.of(accepted);
    }

    private static ScanView followed(FoundOrder found) {
        log.atInfo()
                .addKeyValue("shopId", found.shopId())
                .addKeyValue("orderId", found.orderId())
                .log("order followed");
        return ScanView.of(found);
    }

    private RequestRefused problem(ScanRefusal refusal) {
        return switch (refusal.reason()) {
            case SHOP_NOT_FOUND -> QrValidatorProblem.SHOP_NOT_FOUND.refusal();
            case CODE_MALFORMED -> QrValidatorProblem.CODE_MALFORMED.refusal();
            case CODE_EXPIRED -> QrValidatorProblem.CODE_EXPIRED.refusal();
            case SHOP_CLOSED -> QrValidatorProblem.SHOP_CLOSED.refusal();
            case SHOP_ARCHIVED -> QrValidatorProblem.SHOP_ARCHIVED.refusal();
            case CODE_USED_UP ->
                QrValidatorProblem.CODE_USED_UP
                        .refusal()
                        .with("reason", "CODE_USED_UP")
                        .with("nextCodeAt", Rfc3339.text(refusal.until().orElseThrow()));
            case ADDRESS_USED_UP ->
                QrValidatorProblem.TOO_MANY_SCANS
                        .refusal("This network has taken its share of this code. Wait for the next one.")
                        .with("nextCodeAt", Rfc3339.text(refusal.until().orElseThrow()))
                        .retryAfter(secondsUntil(refusal.until().orElseThrow()));
            case CROWDED ->
                QrValidatorProblem.TOO_MANY_SCANS
                        .refusal("Many who were let in have not chosen yet. Try again in a moment.")
                        .retryAfter(secondsUntil(refusal.until().orElseThrow()));
        };
    }

    private long secondsUntil(Instant then) {
        return Math.max(1, Duration.between(clock.instant(), then).toSeconds());
    }

    private static Optional<String> customerToken(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
