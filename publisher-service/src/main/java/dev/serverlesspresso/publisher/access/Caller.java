package dev.serverlesspresso.publisher.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whoever a good token belongs to. */
public sealed interface Caller {
    String id();

    /** Whether this caller has any business in a shop. */
    boolean belongsTo(String shopId);

    /** A phone with the token of one order in one shop. */
    record Customer(String id, String shopId, String orderId) implements Caller {
        @Override
        public boolean belongsTo(String shop) {
            return shopId.equals(shop);
        }
    }

    /** A paired display of one shop. */
    record Display(String id, String shopId) implements Caller {
        @Override
        public boolean belongsTo(String shop) {
            return shopId.equals(shop);
        }
    }

    /** A member of staff, with sign-in groups such as {@code demo:barista}. */
    record Staff(String id, Set<String> groups) implements Caller {
        public Staff(String id, Collection<String> groups) {
            this(id, Set.copyOf(groups));
        }

        public Set<Role> rolesIn(String shopId) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            String prefix = shopId + ":";
            for (String group : groups) {
                Optional<Role> role =
                        group.startsWith(prefix) ? Role.named(group.substring(prefix.length())) : Optional.empty();
                role.ifPresent(roles::add);
            }
            return roles;
        }

        @Override
        public boolean belongsTo(String shop) {
            return !rolesIn(shop).isEmpty();
        }
    }
}
