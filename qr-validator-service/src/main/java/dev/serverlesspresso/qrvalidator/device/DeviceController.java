package dev.serverlesspresso.qrvalidator.device;

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

/** Renews the credentials of devices, and shows a manager which there are. */
@RestController
class DeviceController {

    private static final Logger log = LoggerFactory.getLogger(DeviceController.class);

    private final DeviceDesk desk;
    private final Clock clock;
    private final AddressBound bound;

    DeviceController(DeviceDesk desk, Clock clock, QrValidatorProperties properties) {
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

    /** The devices of a shop. */
    record DevicesView(List<DeviceView> devices) {}

    /** One of them, as its manager sees it. */
    record DeviceView(String deviceId, DeviceKind kind, String name, String pairedAt, String renewedAt) {

        static DeviceView of(Device device) {
            return new DeviceView(
                    device.id().value(),
                    device.kind(),
                    device.name(),
                    Rfc3339.text(device.pairedAt()),
                    Rfc3339.text(device.renewedAt()));
        }
    }

    /** Which device a token is of, for services that have to know that it was not removed meanwhile. */
    record SelfView(String shopId, String deviceId) {}

    @PostMapping("/api/devices/token")
    @Operation(summary = "A device's next access token and renewal token")
    @Refuses({"DEVICE_NOT_PAIRED", "TOO_MANY_PAIRINGS"})
    CredentialView renew(@RequestBody RenewalRequest body, HttpServletRequest request) {
        if (bound.exceededBy(request.getRemoteAddr())) {
            throw QrValidatorProblem.TOO_MANY_PAIRINGS.refusal().retryAfter(bound.secondsUntilNext());
        }
        String token = body.renewalToken() == null ? "" : body.renewalToken();
        Credential credential = desk.renew(token).orElseThrow(QrValidatorProblem.DEVICE_NOT_PAIRED::refusal);
        log.atInfo()
                .addKeyValue("shopId", credential.shopId())
                .addKeyValue("deviceId", credential.deviceId())
                .log("device credential renewed");
        return CredentialView.of(credential, clock.instant());
    }

    @GetMapping("/api/devices/self")
    @Operation(
            summary = "Whether the device of this token is still paired",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("DEVICE_NOT_PAIRED")
    SelfView self(@AuthenticationPrincipal Caller caller) {
        Optional<DeviceId> id = DeviceId.FORMAT.parse(caller.id());
        if (caller instanceof Caller.Device device && id.isPresent()) {
            return ShopId.FORMAT
                    .parse(device.tenant())
                    .filter(shopId -> desk.isPaired(shopId, id.get()))
                    .map(shopId -> new SelfView(shopId.value(), id.get().value()))
                    .orElseThrow(QrValidatorProblem.DEVICE_NOT_PAIRED::refusal);
        }
        throw CommonProblem.FORBIDDEN.refusal("The token is not one of a paired device.");
    }

    @GetMapping("/api/shops/{shop}/devices")
    @Operation(summary = "The paired devices of a shop", security = @SecurityRequirement(name = "bearer"))
    DevicesView devices(@PathVariable String shop) {
        return new DevicesView(ShopId.FORMAT.parse(shop).map(desk::of).orElse(List.of()).stream()
                .map(DeviceView::of)
                .toList());
    }

    @DeleteMapping("/api/shops/{shop}/devices/{id}")
    @Operation(
            summary = "Remove a device",
            description = "Its credential and its live connection end, and other services refuse its access token.",
            security = @SecurityRequirement(name = "bearer"))
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String shop, @PathVariable String id) {
        ShopId.FORMAT
                .parse(shop)
                .ifPresent(shopId -> DeviceId.FORMAT.parse(id).ifPresent(deviceId -> revoke(shopId, deviceId)));
    }

    private void revoke(ShopId shopId, DeviceId id) {
        desk.revoke(shopId, id);
        log.atInfo().addKeyValue("shopId", shopId).addKeyValue("deviceId", id).log("device revoked");
    }
}
