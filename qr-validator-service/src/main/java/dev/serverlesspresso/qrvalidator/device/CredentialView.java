package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.kit.time.Rfc3339;
import java.time.Instant;

/** What a device gets; {@code expiresAt} is that of the access token. */
public record CredentialView(
        String shopId,
        String deviceId,
        DeviceKind kind,
        String accessToken,
        String renewalToken,
        String expiresAt,
        String serverTime) {

    public static CredentialView of(Credential credential, Instant now) {
        return new CredentialView(
                credential.shopId().value(),
                credential.deviceId().value(),
                credential.kind(),
                credential.access().token(),
                credential.renewalToken(),
                Rfc3339.text(credential.access().expiresAt()),
                Rfc3339.text(now));
    }

    @Override
    public String toString() {
        return "CredentialView[shopId=" + shopId + ", deviceId=" + deviceId + "]";
    }
}
