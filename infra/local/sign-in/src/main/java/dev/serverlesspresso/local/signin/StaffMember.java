package dev.serverlesspresso.local.signin;

import java.util.List;

/** Someone who may sign in. {@code groups} are of the form {@code <shopId>:<role>}, or {@code *:operator}. */
public record StaffMember(String username, String password, String name, List<String> groups) {
    public StaffMember {
        groups = List.copyOf(groups);
    }

    /** Without the password, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "StaffMember[" + username + ", " + name + ", " + groups + "]";
    }
}
