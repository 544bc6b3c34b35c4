package dev.serverlesspresso.kit.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one behind a request's token, and what it may be in the tenants of the system. */
public sealed interface Caller {

    String id();

    /** Whether the token gives a role in a tenant. */
    boolean holds(String role, String tenant);

    /** Whether the token gives a role that is bound to no tenant. */
    default boolean holdsEverywhere(String role) {
        return false;
    }

    /** Whether the token has to do with a tenant at all. */
    boolean belongsTo(String tenant);

    /** A person who signed in, with the roles held in each tenant. */
    record Member(String id, String name, Map<String, Set<String>> roles) implements Caller {

        private static final String NO_TENANT = "*";

        /** Reads groups of the form {@code tenant:role}, or {@code *:role} of no tenant; others mean nothing here. */
        public static Member of(String id, String name, Collection<String> groups) {
            Map<String, Set<String>> roles = new HashMap<>();
            for (String group : groups) {
                int colon = group.indexOf(':');
                if (colon > 0) {
                    roles.computeIfAbsent(group.substring(0, colon), tenant -> new HashSet<>())
                            .add(group.substring(colon + 1));
                }
            }
            return new Member(id, name, Map.copyOf(roles));
        }

        @Override
        public boolean holds(String role, String tenant) {
            return roles.getOrDefault(tenant, Set.of()).contains(role);
        }

        @Override
        public boolean holdsEverywhere(String role) {
            return holds(role, NO_TENANT);
        }

        @Override
        public boolean belongsTo(String tenant) {
            return roles.containsKey(tenant);
        }
    }

    /** A device that holds one role in one tenant, and who uses it, as far as the request says that. */
    record Device(String id, String tenant, String role, Optional<DeviceUser> user) implements Caller {

        public Device(String id, String tenant, String role) {
            this(id, tenant, role, Optional.empty());
        }

        public Device usedBy(DeviceUser somebody) {
            return new Device(id, tenant, role, Optional.of(somebody));
        }

        @Override
        public boolean holds(String asked, String where) {
            return belongsTo(where) && role.equals(asked);
        }

        @Override
        public boolean belongsTo(String where) {
            return tenant.equals(where);
        }
    }

    /** Somebody who did not sign in, with a token for one subject of one tenant and no role. */
    record Guest(String id, String tenant, String subject) implements Caller {

        @Override
        public boolean holds(String role, String where) {
            return false;
        }

        @Override
        public boolean belongsTo(String where) {
            return tenant.equals(where);
        }
    }
}
