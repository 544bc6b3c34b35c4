package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;

/** The tokens of a device: a short-lived access token, and the token that renews it. */
public record Credential(
        ShopId shopId, DeviceId deviceId, DeviceKind kind, CustomerTokens.Issued access, String renewalToken) {

    @Override
    public String toString() {
        return "Credential[shopId=" + shopId + ", deviceId=" + deviceId + "]";
    }
}
