package dev.serverlesspresso.local.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Someone who may sign in. {@code groups} are of the form {@code <shopId>:<role>}, or {@code *:operator}. */
public record StaffMember(String username, String password, String name, List<String> groups) {
    public StaffMember {
        groups = List.copyOf(groups);
    }

    /** A UUID, as the user pool makes one for each user; here the same after every start. */
    String id() {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Without the password, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "StaffMember[" + username + ", " + name + ", " + groups + "]";
    }
}
