package dev.serverlesspresso.local.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who may sign in. Passwords are hashed here and not held. */
final class Accounts implements UserDetailsService {
    private final PasswordEncoder passwords;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    Accounts(PasswordEncoder passwords, List<StaffMember> staff) {
        this.passwords = passwords;
        staff.forEach(this::add);
    }

    private record Account(String hash, StaffMember member) {}

    /** Lets somebody sign in from now on; who could already has these groups and this password from now on. */
    void add(StaffMember member) {
        StaffMember withoutPassword = new StaffMember(member.username(), "", member.name(), member.groups());
        accounts.put(member.username(), new Account(passwords.encode(member.password()), withoutPassword));
    }

    /** Somebody, without the password. */
    Optional<StaffMember> find(String username) {
        return Optional.ofNullable(accounts.get(username)).map(Account::member);
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Account account = accounts.get(username);
        if (account == null) {
            throw new UsernameNotFoundException("unknown");
        }
        return User.withUsername(username)
                .password(account.hash())
                .authorities(List.of())
                .build();
    }
}
