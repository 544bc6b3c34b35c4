package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;

/** The tokens of a display: a short-lived access token, and the token that renews it. */
public record Credential(ShopId shopId, DisplayId displayId, CustomerTokens.Issued access, String renewalToken) {

    @Override
    public String toString() {
        return "Credential[shopId=" + shopId + ", displayId=" + displayId + "]";
    }
}
