package dev.serverlesspresso.ordermanager.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.web.CallerAuthentication;
import dev.serverlesspresso.ordermanager.Given;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriUtils;

/** Requests of somebody whose token was found good. */
public final class Callers {

    private static final AccessToken TOKEN = new AccessToken("token", Given.NINE.plusSeconds(3600));

    private Callers() {}

    public static RequestPostProcessor staff(String... groups) {
        return authentication(new CallerAuthentication(Caller.Member.of("staff-0001", "Aiko", List.of(groups)), TOKEN));
    }

    /** A tablet of a shop, and who uses it. */
    public static RequestPostProcessor tablet(String shopId, String user) {
        return request -> {
            request.addHeader("Device-User", UriUtils.encode(user, StandardCharsets.UTF_8));
            return tablet(shopId).postProcessRequest(request);
        };
    }

    /** A tablet of a shop that nobody says to use. */
    public static RequestPostProcessor tablet(String shopId) {
        return device(shopId, "01JBM6S3K8ZQ4V7N2TXA9CTABL", "tablet");
    }

    public static RequestPostProcessor device(String shopId, String deviceId, String role) {
        return authentication(new CallerAuthentication(new Caller.Device(deviceId, shopId, role), TOKEN));
    }

    public static RequestPostProcessor customer(String shopId) {
        return customer(shopId, "customer-0001");
    }

    public static RequestPostProcessor customer(String shopId, String customerId) {
        return authentication(new CallerAuthentication(new Caller.Guest(customerId, shopId, "order-000001"), TOKEN));
    }
}
