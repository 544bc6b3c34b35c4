package dev.serverlesspresso.deploy.shop;

import dev.serverlesspresso.deploy.staff.FirstOperator;
import dev.serverlesspresso.deploy.staff.StaffAccounts;
import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.deploy.terminal.Waiting;
import java.time.Duration;
import java.util.Optional;

/** The shop to begin with, made through the API as an operator would make it. */
public final class FirstShop {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(5);

    private final ShopApi api;
    private final StaffAccounts accounts;
    private final Waiting waiting;
    private final String shop;

    public FirstShop(ShopApi api, StaffAccounts accounts, Waiting waiting, String shop) {
        this.api = api;
        this.accounts = accounts;
        this.waiting = waiting;
        this.shop = shop;
    }

    /**
     * Where the shop is made.
     *
     * @param address the origin of the screens
     * @param client the screens, as the client of the sign-in
     */
    public record Place(String address, String pool, String client) {}

    /** Whether it is new. */
    public boolean create(Place place, FirstOperator operator) {
        if (!waiting.until(() -> api.has(place.address(), shop).isPresent(), LOOKS_EVERY, ANSWERS_WITHIN)) {
            throw new Refusal(
                    "the services do not answer at " + place.address() + " within " + ANSWERS_WITHIN.toMinutes()
                            + " minutes: turn the counter on with './mvnw -Pcounter -Dis=on', give a domain of your own its DNS"
                            + " record, or look at the logs of the services; then run the same command again");
        }
        if (api.has(place.address(), shop).orElse(false)) {
            return false;
        }
        accounts.asOperator(place.pool(), place.client(), token -> {
            Optional<String> why = api.create(place.address(), token, shop);
            why.ifPresent(reason -> {
                throw new Refusal("the shop '" + shop + "' was refused (" + reason + "): sign in as the operator at "
                        + place.address() + "/barista/, and make it there");
            });
        });
        operator.employAt(place.pool(), shop);
        return true;
    }
}
