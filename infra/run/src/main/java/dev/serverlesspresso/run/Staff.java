package dev.serverlesspresso.run;

import dev.serverlesspresso.local.signin.StaffMember;
import java.util.List;
import java.util.stream.Stream;

/** Who works at the two shops that a fresh installation has. */
final class Staff {
    static final List<String> SHOPS = List.of("demo", "tokyo");

    private Staff() {}

    static List<StaffMember> of(Secrets secrets) {
        return Stream.of(
                        member(secrets, "demo", "barista", "Aiko", "barista"),
                        member(secrets, "demo", "display", "Display", "display"),
                        member(secrets, "demo", "manager", "Mika", "manager", "barista"),
                        member(secrets, "tokyo", "barista", "Haruto", "barista"),
                        member(secrets, "tokyo", "display", "Display", "display"),
                        member(secrets, "tokyo", "manager", "Yui", "manager", "barista"))
                .toList();
    }

    private static StaffMember member(Secrets secrets, String shop, String role, String name, String... roles) {
        String username = shop + "-" + role;
        List<String> groups = Stream.of(roles).map(group -> shop + ":" + group).toList();
        return new StaffMember(username, secrets.password(username), name, groups);
    }
}
