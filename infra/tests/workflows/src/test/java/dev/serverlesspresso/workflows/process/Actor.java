package dev.serverlesspresso.workflows.process;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Who asks: a customer by the order's own id, or staff. */
record Actor(String role, String id) {
    static final Actor AIKO = new Actor("BARISTA", "aiko");
    static final Actor REN = new Actor("BARISTA", "ren");
    static final Actor MIKA = new Actor("MANAGER", "mika");

    ObjectNode json() {
        ObjectNode json =
                CoffeeCounter.JSON.createObjectNode().put("role", role).put("id", id);
        return role.equals("CUSTOMER") ? json : json.put("name", id.toUpperCase(Locale.ROOT));
    }
}
