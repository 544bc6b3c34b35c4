package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class PasswordSignInTests {
    private final Counting passwords = new Counting();
    private final PasswordSignIn signIn = new PasswordSignIn(
            new InMemoryUserDetailsManager(User.withUsername("aiko")
                    .password(passwords.encode("right"))
                    .authorities(List.of())
                    .build()),
            passwords,
            new Attempts(Clock.systemUTC()));

    /** The time is in the hash: the same cost, once, whoever it is. */
    @Test
    void unknownNameCostsWhatAWrongPasswordCosts() {
        assertThatThrownBy(() -> tryAs("aiko", "wrong")).isInstanceOf(BadCredentialsException.class);
        List<String> known = passwords.costs();
        assertThatThrownBy(() -> tryAs("nobody", "wrong")).isInstanceOf(BadCredentialsException.class);

        assertThat(known).containsExactly("$2a$04$");
        assertThat(passwords.costs()).isEqualTo(known);
    }

    @Test
    void nothingIsHashedDuringAWait() {
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> tryAs("aiko", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        passwords.costs();

        assertThatThrownBy(() -> tryAs("aiko", "right")).isInstanceOf(PasswordSignIn.TooSoon.class);
        assertThat(passwords.costs()).isEmpty();
    }

    private void tryAs(String name, String password) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    private static final class Counting implements PasswordEncoder {
        private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
        private final List<String> compared = new ArrayList<>();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return bcrypt.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.add(String.valueOf(hash).substring(0, 7));
            return bcrypt.matches(password, hash);
        }

        /** What hashes were compared with since the last call. */
        List<String> costs() {
            List<String> costs = List.copyOf(compared);
            compared.clear();
            return costs;
        }
    }
}
