package dev.serverlesspresso.local.signin;

import java.net.URI;
import java.util.List;

/** Staff sign-in on a free port, at which one barista may sign in. */
final class AikosSignIn {
    static final String REDIRECT = "http://localhost:8080/barista/signed-in";

    private AikosSignIn() {}

    static SignIn start() {
        return SignIn.start(new SignInSettings(
                "127.0.0.1",
                0,
                null,
                List.of(URI.create("http://localhost:8080")),
                List.of(new StaffMember("demo-barista", "a password", "Aiko", List.of("demo:barista"))),
                null));
    }
}
