package dev.serverlesspresso.system;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

    public void changeMenu(JsonNode menu) {
        Answer now = counter.api().get(path());
        manager()
                .ifMatch(now.header("ETag"))
                .put(path() + "/menu", "{\"menu\":" + menu + "}")
                .expect(200);
    }

    /** Gives a drink of the menu another English name. */
    public void renameDrink(String drinkId, String name) {
        JsonNode menu = counter.api().get(path()).expect(200).body().path("menu");
        for (JsonNode drink : menu) {
            if (drink.path("id").stringValue().equals(drinkId)) {
                ((ObjectNode) drink.path("name")).put("en", name);
            }
        }
        changeMenu(menu);
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
