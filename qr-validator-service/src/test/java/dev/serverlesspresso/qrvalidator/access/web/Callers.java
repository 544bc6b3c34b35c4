package dev.serverlesspresso.qrvalidator.access.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.serverlesspresso.qrvalidator.access.Caller;
import java.util.List;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of somebody whose token was found good. */
public final class Callers {

    private Callers() {}

    public static RequestPostProcessor staff(String... groups) {
        return authentication(new CallerAuthentication(Caller.Staff.of("staff-0001", "Aiko", List.of(groups))));
    }

    /** A paired display, whose subject is its id. */
    public static RequestPostProcessor display(String shopId, String displayId) {
        return authentication(new CallerAuthentication(Caller.Staff.of(displayId, "", List.of(shopId + ":display"))));
    }

    public static RequestPostProcessor customer(String shopId) {
        return authentication(new CallerAuthentication(new Caller.Customer("customer-0001", shopId, "order-000001")));
    }
}
