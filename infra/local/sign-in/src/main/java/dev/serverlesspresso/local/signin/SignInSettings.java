package dev.serverlesspresso.local.signin;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the OpenID provider runs.
 *
 * @param bindAddress the address that it listens on
 * @param port 0 for any free one
 * @param issuer the address that browsers and services know it by; null: {@code http://localhost:<port>}
 * @param origins the origins of the screens, for example {@code http://localhost:8080}
 * @param folder where the signing key is kept; null: a new key each time
 */
public record SignInSettings(
        String bindAddress,
        int port,
        @Nullable URI issuer,
        List<URI> origins,
        List<StaffMember> staff,
        @Nullable Path folder) {
    public static final String CLIENT_ID = "serverlesspresso-staff";

    public SignInSettings {
        origins = List.copyOf(origins);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("origins must name at least one origin of the screens: []");
        }
        staff = List.copyOf(staff);
    }

    /** Where whoever has come without a screen's asking finds the screens. */
    URI startPage() {
        return URI.create(origins.get(0) + "/");
    }
}
