package dev.serverlesspresso.qrvalidator.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.web.CallerAuthentication;
import dev.serverlesspresso.qrvalidator.Given;
import java.util.List;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of somebody whose token was found good. */
public final class Callers {

    private static final AccessToken TOKEN = new AccessToken("token", Given.NINE.plusSeconds(3600));

    private Callers() {}

    public static RequestPostProcessor staff(String... groups) {
        return authentication(new CallerAuthentication(Caller.Member.of("staff-0001", "Aiko", List.of(groups)), TOKEN));
    }

    /** A paired display, whose subject is its id. */
    public static RequestPostProcessor display(String shopId, String deviceId) {
        return authentication(new CallerAuthentication(new Caller.Device(deviceId, shopId, "display"), TOKEN));
    }

    /** A paired tablet. */
    public static RequestPostProcessor tablet(String shopId, String deviceId) {
        return authentication(new CallerAuthentication(new Caller.Device(deviceId, shopId, "tablet"), TOKEN));
    }

    public static RequestPostProcessor customer(String shopId) {
        return authentication(
                new CallerAuthentication(new Caller.Guest("customer-0001", shopId, "order-000001"), TOKEN));
    }
}
