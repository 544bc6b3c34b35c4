package dev.serverlesspresso.system;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop as its manager sees and changes it. A test that takes one as a parameter has a shop of its own, where it is
 * about noon: nobody else is in it, and nothing that the test does to it need be undone.
 */
public record Shop(Counter counter, String id) {
    /** The shops that are there from the start; tests share them. */
    public static final List<String> SHARED = List.of("demo", "tokyo");

    /** More than any test spends of one code; all phones of the tests have one address, as guests of a conference may. */
    private static final String ROOMY = "\"usesPerCode\":500,\"scansPerAddress\":10000";

    /** One of the shops that are there from the start. */
    public static Shop of(Counter counter, String id) {
        return new Shop(counter, id);
    }

    /** Makes an open shop with the menu of the first one, and staff like there. */
    static Shop made(Counter counter, String id, int number) {
        counter.api()
                .as(counter.staff("operator"))
                .post("/api/shops", """
                        {"shopId":"%s","names":{"en":"Hall %d","ja":"第%dホール"},"menuFrom":"demo",
                         "timeZone":"%s","locale":"ja","open":true,%s}""".formatted(id, number, number, zoneAtNoon(), ROOMY))
                .expect(201);
        Shop shop = new Shop(counter, id);
        Counter.await("the codes of " + id, shop::hasStaffAndCodes);
        return shop;
    }

    /** A time zone whose day neither begins nor ends while a test runs, whatever the time is at which the tests run. */
    public static String zoneAtNoon() {
        int hoursAhead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        return "Etc/GMT%+d".formatted(-hoursAhead);
    }

    private boolean hasStaffAndCodes() {
        return counter.hasMember(id + "-display")
                && counter.api()
                                .as(counter.staff(id + "-display"))
                                .get(path() + "/code")
                                .status()
                        == 200;
    }

    /** Lets all tests of a run scan the codes of a shop that has been there from the start. */
    Shop madeRoomy() {
        change("{" + ROOMY + "}");
        awaitUsesPerCode(500);
        return this;
    }

    /** What everybody may read of it. */
    public JsonNode read() {
        return counter.api().get(path()).expect(200).body();
    }

    /** What its display reads of the code of now. */
    public JsonNode code() {
        return counter.api()
                .as(counter.staff(id + "-display"))
                .get(path() + "/code")
                .expect(200)
                .body();
    }

    /** A phone that has just scanned the code on its display. */
    public Customer scan() {
        return counter.scan(id);
    }

    /** Merges into the settings of this moment. */
    public void change(String merge) {
        tryToChange(merge).expect(200);
    }

    /** The same, whether the shop accepts it or not. */
    public Answer tryToChange(String merge) {
        Answer now = counter.api().get(path());
        return manager().ifMatch(now.header("ETag")).patch(path(), merge);
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
        JsonNode menu = read().path("menu");
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
                "codes of " + id + " with " + uses + " uses",
                () -> code().path("usesPerCode").asInt() == uses);
    }

    private Api manager() {
        return counter.api().as(counter.staff(id + "-manager"));
    }

    private String path() {
        return "/api/shops/" + id;
    }
}
