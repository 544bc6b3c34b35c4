package dev.serverlesspresso.qrvalidator.shop;

/** Is called when the settings of a shop make another code than before. */
@FunctionalInterface
public interface ShopSettingsListener {

    void codeChanged(ShopSettings settings);
}
