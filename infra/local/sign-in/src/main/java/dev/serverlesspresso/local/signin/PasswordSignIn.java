package dev.serverlesspresso.local.signin;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a name and a password, unless there have been too many attempts. An unknown name costs the same time as a wrong
 * password: Spring compares with a hash of its own then.
 */
final class PasswordSignIn extends DaoAuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    private final UserDetailsService staff;
    private final Attempts attempts;

    PasswordSignIn(UserDetailsService staff, PasswordEncoder passwords, Attempts attempts) {
        super(staff);
        setPasswordEncoder(passwords);
        this.staff = staff;
        this.attempts = attempts;
    }

    UserDetailsService staff() {
        return staff;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration wait = attempts.begin(asked.getName(), address);
        if (!wait.isZero()) {
            LOG.atWarn().addKeyValue("address", address).log("too many sign-in attempts");
            throw new TooSoon(wait);
        }
        Authentication known = super.authenticate(asked);
        attempts.succeeded(asked.getName(), address);
        return known;
    }

    /** There is to be waited before the next attempt. */
    static final class TooSoon extends LockedException {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooSoon(Duration wait) {
            super("too many attempts");
            seconds = wait.plusMillis(999).toSeconds();
        }

        long seconds() {
            return seconds;
        }
    }
}
