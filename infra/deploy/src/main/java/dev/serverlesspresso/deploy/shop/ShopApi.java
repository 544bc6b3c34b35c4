package dev.serverlesspresso.deploy.shop;

import java.util.Optional;

/** The API of the deployed system. */
public interface ShopApi {
    /** Whether there is a shop; empty while nobody answers. */
    Optional<Boolean> has(String address, String shop);

    /** Empty if it was made, otherwise why not. */
    Optional<String> create(String address, String token, String shop);
}
