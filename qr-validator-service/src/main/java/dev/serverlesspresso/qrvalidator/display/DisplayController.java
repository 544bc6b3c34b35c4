package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProblem;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.access.AddressBound;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Renews the credentials of displays, and shows a manager which there are. */
@RestController
class DisplayController {

    private static final Logger log = LoggerFactory.getLogger(DisplayController.class);

    private final DisplayDesk desk;
    private final Clock clock;
    private final AddressBound bound;

    DisplayController(DisplayDesk desk, Clock clock, QrValidatorProperties properties) {
        this.desk = desk;
        this.clock = clock;
        this.bound = new AddressBound(clock, properties.pairings().perAddressAndMinute());
    }

    /** The token that renews. */
    record RenewalRequest(@Nullable String renewalToken) {

        @Override
        public String toString() {
            return "RenewalRequest";
        }
    }

    /** The displays of a shop. */
    record DisplaysView(List<DisplayView> displays) {}

    /** One of them, as its manager sees it. */
    record DisplayView(String displayId, String name, String pairedAt, String renewedAt) {

        static DisplayView of(Display display) {
            return new DisplayView(
                    display.id().value(),
                    display.name(),
                    Rfc3339.text(display.pairedAt()),
                    Rfc3339.text(display.renewedAt()));
        }
    }

    /** Which display a token is of, for services that have to know that it was not removed meanwhile. */
    record SelfView(String shopId, String displayId) {}

    @PostMapping("/api/displays/token")
    @Operation(summary = "A display's next access token and renewal token")
    @Refuses({"DISPLAY_NOT_PAIRED", "TOO_MANY_PAIRINGS"})
    CredentialView renew(@RequestBody RenewalRequest body, HttpServletRequest request) {
        if (bound.exceededBy(request.getRemoteAddr())) {
            throw QrValidatorProblem.TOO_MANY_PAIRINGS.refusal().retryAfter(bound.secondsUntilNext());
        }
        String token = body.renewalToken() == null ? "" : body.renewalToken();
        Credential credential = desk.renew(token).orElseThrow(QrValidatorProblem.DISPLAY_NOT_PAIRED::refusal);
        log.atInfo()
                .addKeyValue("shopId", credential.shopId())
                .addKeyValue("displayId", credential.displayId())
                .log("display credential renewed");
        return CredentialView.of(credential, clock.instant());
    }

    @GetMapping("/api/displays/self")
    @Operation(
            summary = "Whether the display of this token is still paired",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("DISPLAY_NOT_PAIRED")
    SelfView self(@AuthenticationPrincipal Caller caller) {
        Optional<DisplayId> id = DisplayId.FORMAT.parse(caller.id());
        if (caller instanceof Caller.Device device && id.isPresent()) {
            return ShopId.FORMAT
                    .parse(device.tenant())
                    .filter(shopId -> desk.isPaired(shopId, id.get()))
                    .map(shopId -> new SelfView(shopId.value(), id.get().value()))
                    .orElseThrow(QrValidatorProblem.DISPLAY_NOT_PAIRED::refusal);
        }
        throw CommonProblem.FORBIDDEN.refusal("The token is not one of a paired display.");
    }

    @GetMapping("/api/shops/{shop}/displays")
    @Operation(summary = "The paired displays of a shop", security = @SecurityRequirement(name = "bearer"))
    DisplaysView displays(@PathVariable String shop) {
        return new DisplaysView(ShopId.FORMAT.parse(shop).map(desk::of).orElse(List.of()).stream()
                .map(DisplayView::of)
                .toList());
    }

    @DeleteMapping("/api/shops/{shop}/displays/{id}")
    @Operation(
            summary =
                    "Revoke a display's credential; its live connections end, and an access token that it has is good for minutes only",
            security = @SecurityRequirement(name = "bearer"))
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String shop, @PathVariable String id) {
        ShopId.FORMAT
                .parse(shop)
                .ifPresent(shopId -> DisplayId.FORMAT.parse(id).ifPresent(displayId -> revoke(shopId, displayId)));
    }

    private void revoke(ShopId shopId, DisplayId id) {
        desk.revoke(shopId, id);
        log.atInfo().addKeyValue("shopId", shopId).addKeyValue("displayId", id).log("display revoked");
    }
}
