package dev.serverlesspresso.deploy.staff;

import java.util.List;
import java.util.function.Consumer;

/** The accounts of a user pool. */
public interface StaffAccounts {
    /** The user names of a group; none if there is no such group. */
    List<String> members(String pool, String group);

    /** Makes an account with a password of its own, or gives the one that is there this password. */
    void create(String pool, String username, char[] password);

    /** Makes an account, and sends a password by e-mail that has to be changed. One that is there stays as it is. */
    void invite(String pool, String username, String email);

    /** Puts an account into a group, which is made where it is missing. */
    void join(String pool, String username, String group);

    /** Does something with an access token of an operator who is there for that long only. */
    void asOperator(String pool, String client, Consumer<String> use);
}
