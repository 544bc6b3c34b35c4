package dev.serverlesspresso.system.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One request that not everybody may make.
 *
 * @param template the path as the OpenAPI document has it
 * @param query what follows it, empty for nothing
 * @param refused those who are known and may not
 */
record Request(String what, String method, String template, String query, String body, Set<Who> refused) {
    private static final String SHOP = "/api/shops/{shop}";
    private static final String NEW_SHOP =
            "{\"shopId\":\"osaka\",\"names\":{\"en\":\"Osaka\"},\"timeZone\":\"Asia/Tokyo\"}";
    private static final String ORDER = SHOP + "/orders/{id}";

    /** What an operator may in a shop without a role there. */
    private static final Set<String> OF_OPERATORS =
            Set.of("PATCH " + SHOP, "DELETE " + SHOP, "PUT " + SHOP + "/menu", "GET " + SHOP + "/figures");

    private static final Set<Who> ALL_BUT_OPERATORS = EnumSet.range(Who.CUSTOMER_OF_TOKYO, Who.MANAGER);

    /** Every route that needs a token, at least once. */
    static final List<Request> ALL = List.of(
            get("see the code", SHOP + "/code", "", Who.BARISTA, Who.CUSTOMER),
            get(
                    "see the shops",
                    "/api/shops",
                    "",
                    Who.CUSTOMER,
                    Who.ANOTHER_CUSTOMER,
                    Who.CUSTOMER_OF_TOKYO,
                    Who.PAIRED_DISPLAY,
                    Who.PAIRED_DISPLAY_OF_TOKYO,
                    Who.PAIRED_TABLET,
                    Who.PAIRED_TABLET_OF_TOKYO),
            new Request("create a shop", "POST", "/api/shops", "", NEW_SHOP, ALL_BUT_OPERATORS),
            new Request("archive the shop", "DELETE", SHOP, "", "", ALL_BUT_OPERATORS),
            with("close the shop", "PATCH", SHOP, "{'open':false}", Who.DISPLAY, Who.CUSTOMER),
            with("rename the shop", "PATCH", SHOP, "{'name':'Mine'}", Who.BARISTA, Who.DISPLAY, Who.CUSTOMER),
            with("clear the menu", "PUT", SHOP + "/menu", "{'menu':[]}", Who.BARISTA, Who.DISPLAY, Who.CUSTOMER),
            with(
                    "mark a drink sold out",
                    "PUT",
                    SHOP + "/menu/{drinkId}/availability",
                    "{'available':false}",
                    Who.DISPLAY,
                    Who.CUSTOMER),
            with(
                    "choose the drink",
                    "PUT",
                    ORDER + "/drink",
                    "{'drinkId':'espresso','options':{}}",
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY,
                    Who.BARISTA,
                    Who.MANAGER),
            with(
                    "take an order at the counter",
                    "POST",
                    SHOP + "/orders",
                    "{'drinkId':'espresso','options':{}}",
                    Who.CUSTOMER,
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY),
            with("cancel the order", "POST", ORDER + "/actions", action("CANCEL"), Who.ANOTHER_CUSTOMER, Who.DISPLAY),
            with(
                    "make the drink",
                    "POST",
                    ORDER + "/actions",
                    action("MAKE"),
                    Who.CUSTOMER,
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY),
            with(
                    "complete the order",
                    "POST",
                    ORDER + "/actions",
                    action("COMPLETE"),
                    Who.CUSTOMER,
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY),
            with(
                    "take the drink over",
                    "POST",
                    ORDER + "/actions",
                    action("TAKE_OVER"),
                    Who.CUSTOMER,
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY),
            with(
                    "hand out the drink",
                    "POST",
                    ORDER + "/actions",
                    action("COLLECT"),
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY),
            with(
                    "call the drink back",
                    "POST",
                    ORDER + "/actions",
                    action("RECALL"),
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY),
            with(
                    "ask for it once more",
                    "POST",
                    ORDER + "/actions",
                    action("REMAKE"),
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY),
            get("see the order", ORDER, "", Who.ANOTHER_CUSTOMER),
            get("see the order's journey", ORDER + "/journey", "", Who.ANOTHER_CUSTOMER, Who.DISPLAY),
            get("see the day's figures", SHOP + "/figures", "", Who.DISPLAY, Who.CUSTOMER),
            get(
                    "see the figures of days",
                    SHOP + "/figures",
                    "?from=2026-11-01&to=2026-11-02",
                    Who.DISPLAY,
                    Who.CUSTOMER),
            get("look up the orders of a day", SHOP + "/orders", "?day=2026-11-02", Who.DISPLAY, Who.CUSTOMER),
            get("see one's own orders", SHOP + "/orders", "?mine", Who.DISPLAY, Who.BARISTA, Who.MANAGER),
            get("see the queue", SHOP + "/orders", "?state=QUEUED,MAKING", Who.CUSTOMER),
            new Request(
                    "clear those who have not chosen",
                    "DELETE",
                    SHOP + "/orders",
                    "?state=CHOOSING",
                    "",
                    Set.of(Who.CUSTOMER, Who.ANOTHER_CUSTOMER, Who.DISPLAY, Who.BARISTA)),
            get("see what shows a code", SHOP + "/pairings/{code}", "", Who.CUSTOMER, Who.DISPLAY, Who.BARISTA),
            with(
                    "pair a display",
                    "POST",
                    SHOP + "/pairings/{code}",
                    "{'name':'Mine'}",
                    Who.CUSTOMER,
                    Who.DISPLAY,
                    Who.BARISTA),
            get("see the devices", SHOP + "/devices", "", Who.CUSTOMER, Who.DISPLAY, Who.BARISTA),
            with("remove a device", "DELETE", SHOP + "/devices/{id}", "", Who.CUSTOMER, Who.DISPLAY, Who.BARISTA),
            connection("barista", Who.CUSTOMER, Who.DISPLAY),
            connection("display", Who.CUSTOMER, Who.BARISTA),
            with(
                    "end somebody's connection",
                    "DELETE",
                    SHOP + "/connections/{clientId}",
                    "",
                    Who.CUSTOMER,
                    Who.ANOTHER_CUSTOMER,
                    Who.DISPLAY,
                    Who.BARISTA,
                    Who.MANAGER));

    /** A paired device may what somebody may who signed in for it, in a shop; an operator may little there, and others nothing beyond theirs. */
    Request {
        Set<Who> all = new HashSet<>(refused);
        if (template.startsWith(SHOP)) {
            all.addAll(Who.FOREIGNERS);
            if (refused.contains(Who.DISPLAY)) {
                all.add(Who.PAIRED_DISPLAY);
            }
            if (refused.contains(Who.BARISTA)) {
                all.add(Who.PAIRED_TABLET);
            }
            if (!OF_OPERATORS.contains(method + " " + template)) {
                all.add(Who.OPERATOR);
            }
        }
        refused = Set.copyOf(all);
    }

    /** As the OpenAPI documents name it. */
    String route() {
        return method + " " + template;
    }

    String path(String orderId) {
        return template.replace("{shop}", "demo")
                        .replace("{id}", orderId)
                        .replace("{code}", "ZZZZZZ")
                        .replace("{drinkId}", "espresso")
                        .replace("{clientId}", "serverlesspresso-demo-barista-0000000000000000-0000000000000000")
                + query;
    }

    @Override
    public String toString() {
        return what;
    }

    private static Request get(String what, String template, String query, Who... refused) {
        return new Request(what, "GET", template, query, "", Set.of(refused));
    }

    private static Request with(String what, String method, String template, String body, Who... refused) {
        return new Request(what, method, template, "", body.replace('\'', '"'), Set.of(refused));
    }

    private static Request connection(String screen, Who... refused) {
        return with("listen as the " + screen, "POST", SHOP + "/connections", "{'screen':'" + screen + "'}", refused);
    }

    private static String action(String name) {
        return "{'action':'" + name + "','version':2}";
    }
}
