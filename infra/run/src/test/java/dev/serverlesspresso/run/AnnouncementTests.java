package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.signin.StaffMember;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnouncementTests {
    private static final StaffMember AIKO =
            new StaffMember("demo-barista", "a password", "Aiko", List.of("demo:barista"));

    private static final StaffMember OPERATOR =
            new StaffMember("operator", "another password", "Nora", List.of("*:operator"));

    @Test
    void shopsStandThereByTheirNamesAndThoseThatAreArchivedDoNot() {
        assertThat(text(null)).contains("Demo Counter").doesNotContain("Past", "past-manager");
    }

    @Test
    void operatorHasALogInForAllShops() {
        assertThat(text(null)).containsPattern("operator +http://localhost:8080/barista/ +operator / another password");
    }

    @Test
    void startPageComesFirst() {
        assertThat(text(null).strip().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith("http://localhost:8080/"));
    }

    @Test
    void everyScreenHasItsAddressAndItsLogIn() {
        assertThat(text(null))
                .contains("http://localhost:8080/display/demo?sign-in")
                .containsPattern("barista +http://localhost:8080/barista/demo +demo-barista / a password");
    }

    /** Browsers let nobody sign in at an address without https, but on localhost. */
    @Test
    void staffSignInOnLocalhostAlsoWhenPhonesReachTheMachine() {
        assertThat(text("192.0.2.1"))
                .contains("http://localhost:8080/barista/demo", "http://192.0.2.1:8080/order/demo")
                .doesNotContain("http://192.0.2.1:8080/barista", "http://192.0.2.1:8080/display/demo");
    }

    private static String text(@Nullable String host) {
        RunSettings settings = new RunSettings(Path.of("data"), Path.of("."), "1", host, Ports.usual());
        return new Announcement(
                        settings,
                        List.of(new KnownShop("demo", "Demo Counter", false), new KnownShop("past", "Past", true)),
                        List.of(AIKO, OPERATOR))
                .text();
    }
}
