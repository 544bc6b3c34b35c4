package dev.serverlesspresso.qrvalidator.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The one behind a request's token. */
public sealed interface Caller {

    String id();

    /** A member of staff with the roles held in each shop. */
    record Staff(String id, String name, Map<String, Set<Role>> roles) implements Caller {

        /** Reads groups like {@code demo:barista}; others are none of our business. */
        public static Staff of(String id, String name, Collection<String> groups) {
            Map<String, Set<Role>> roles = new HashMap<>();
            for (String group : groups) {
                int colon = group.indexOf(':');
                if (colon > 0) {
                    Role.named(group.substring(colon + 1)).ifPresent(role -> roles.computeIfAbsent(
                                    group.substring(0, colon), shop -> EnumSet.noneOf(Role.class))
                            .add(role));
                }
            }
            return new Staff(id, name, Map.copyOf(roles));
        }

        public boolean is(Role asked, String shopId) {
            return roles.getOrDefault(shopId, Set.of()).stream().anyMatch(role -> role.covers(asked));
        }
    }

    /** A phone, known for one shop and for the order of its token. */
    record Customer(String id, String shopId, String orderId) implements Caller {}
}
