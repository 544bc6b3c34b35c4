package dev.serverlesspresso.deploy.staff;

import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.deploy.terminal.Terminal;
import dev.serverlesspresso.signin.StaffPassword;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The account that makes shops. It is asked about before anything is deployed, and made when there is a pool. */
public final class FirstOperator {
    /** Operators are bound to no shop. */
    static final String GROUP = "*:operator";

    private final StaffAccounts accounts;
    private final Terminal terminal;
    private final String username;
    private final Optional<String> email;

    private Optional<char[]> password = Optional.empty();

    /**
     * What is known of whoever is to be the operator.
     *
     * @param email where a password is sent, instead of asking for one
     */
    public FirstOperator(StaffAccounts accounts, Terminal terminal, String username, Optional<String> email) {
        this.accounts = accounts;
        this.terminal = terminal;
        this.username = username;
        this.email = email;
    }

    /**
     * Makes sure that there is or will be a password.
     *
     * @param pool that of an earlier deployment
     */
    public void prepare(Optional<String> pool) {
        boolean there =
                pool.filter(id -> !accounts.members(id, GROUP).isEmpty()).isPresent();
        if (there || email.isPresent()) {
            return;
        }
        char[] typed = terminal.askSecretly("Password for the first operator, '" + username + "':")
                .orElseThrow(() -> new Refusal(
                        "nobody can type a password for the first operator here: give -DoperatorEmail=you@example.com,"
                                + " to which Cognito sends one, or use a terminal"));
        StaffPassword.lacks(typed).ifPresent(what -> {
            throw new Refusal("the password of the operator needs " + what + "; nothing was made on AWS");
        });
        char[] again = terminal.askSecretly("The same again:").orElse(new char[0]);
        if (!Arrays.equals(typed, again)) {
            throw new Refusal("the two passwords differ; nothing was made on AWS");
        }
        password = Optional.of(typed);
    }

    /** Whether it is new: where there is an operator already, nothing is done. */
    public boolean create(String pool) {
        if (!accounts.members(pool, GROUP).isEmpty()) {
            return false;
        }
        if (password.isPresent()) {
            accounts.create(pool, username, password.get());
            Arrays.fill(password.get(), ' ');
            terminal.say("Operator '" + username + "' can sign in with the password that you have chosen.");
        } else {
            String address = email.orElseThrow(() ->
                    new Refusal("the operators of the user pool have gone meanwhile: run the same command again"));
            accounts.invite(pool, username, address);
            terminal.say("Operator '" + username + "': Cognito sends a first password to " + address + ".");
        }
        accounts.join(pool, username, GROUP);
        return true;
    }

    /** All operators work at this shop too, so that one person can try everything. */
    public void employAt(String pool, String shop) {
        List<String> operators = accounts.members(pool, GROUP);
        for (String operator : operators) {
            for (String role : List.of("manager", "barista", "display")) {
                accounts.join(pool, operator, shop + ":" + role);
            }
        }
    }
}
