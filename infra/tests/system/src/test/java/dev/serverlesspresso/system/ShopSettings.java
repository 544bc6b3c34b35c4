package dev.serverlesspresso.system;

import tools.jackson.databind.JsonNode;

/** The settings of a shop, as its manager changes them. */
public record ShopSettings(Counter counter, String shop) {
    public static ShopSettings of(Counter counter, String shop) {
        return new ShopSettings(counter, shop);
    }

    /** Merges into the settings of this moment. */
    public void change(String merge) {
        Answer now = counter.api().get(path());
        manager().ifMatch(now.header("ETag")).patch(path(), merge).expect(200);
    }

    /** Waits until the code on show has so many uses in all. */
    public void awaitUsesPerCode(int uses) {
        Counter.await(
                "codes of " + shop + " with " + uses + " uses",
                () -> code().path("usesPerCode").asInt() == uses);
    }

    private JsonNode code() {
        return manager().get(path() + "/code").expect(200).body();
    }

    private Api manager() {
        return counter.api().as(counter.staff(shop + "-manager"));
    }

    private String path() {
        return "/api/shops/" + shop;
    }
}
