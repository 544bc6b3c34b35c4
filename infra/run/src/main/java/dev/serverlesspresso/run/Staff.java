package dev.serverlesspresso.run;

import dev.serverlesspresso.local.signin.StaffMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Who works here: the operator, and a barista, a display and a manager of every shop. In place of somebody who puts people into the groups
 * of a user pool, a shop that is created gets its accounts at once.
 */
final class Staff {
    static final String OPERATOR = "operator";

    /** Those of the shops that a fresh installation has are called by names. */
    private static final Map<String, String> NAMES =
            Map.of("demo-barista", "Aiko", "demo-manager", "Mika", "tokyo-barista", "Haruto", "tokyo-manager", "Yui");

    private final Secrets secrets;
    private final Consumer<StaffMember> hire;
    private final Map<String, List<StaffMember>> byShop = new LinkedHashMap<>();

    /** Whoever begins to work at a shop is given to {@code hire}. */
    Staff(Secrets secrets, Consumer<StaffMember> hire) {
        this.secrets = secrets;
        this.hire = hire;
    }

    StaffMember operator() {
        return new StaffMember(OPERATOR, secrets.password(OPERATOR), "Nora", List.of("*:operator"));
    }

    /** The accounts of a shop, made where there are none; empty if there were. */
    synchronized List<StaffMember> of(String shop) {
        if (byShop.containsKey(shop)) {
            return List.of();
        }
        List<StaffMember> members = List.of(
                member(shop, "display", "display"),
                member(shop, "barista", "barista"),
                member(shop, "manager", "manager", "barista"));
        members.forEach(hire);
        byShop.put(shop, members);
        return members;
    }

    /** The shops that have staff, the oldest known first. */
    synchronized List<String> shops() {
        return List.copyOf(byShop.keySet());
    }

    synchronized List<StaffMember> all() {
        List<StaffMember> all = new ArrayList<>(List.of(operator()));
        byShop.values().forEach(all::addAll);
        return all;
    }

    private StaffMember member(String shop, String role, String... roles) {
        String username = shop + "-" + role;
        String usual = Character.toUpperCase(role.charAt(0)) + role.substring(1);
        return new StaffMember(
                username,
                secrets.password(username),
                NAMES.getOrDefault(username, usual),
                Stream.of(roles).map(group -> shop + ":" + group).toList());
    }
}
