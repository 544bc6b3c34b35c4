package dev.serverlesspresso.publisher.access.web;

import dev.serverlesspresso.publisher.access.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** A request's caller, as Spring Security carries it. */
public final class CallerToken extends AbstractAuthenticationToken {
    private final transient Caller caller;

    public CallerToken(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    /** Of a token of the QR validator: a paired display, which is staff of its shop, or else a customer. */
    static CallerToken ofPhoneOrDisplay(Jwt jwt) {
        if (jwt.hasClaim("role")) {
            String group = claim(jwt, "shop") + ":" + claim(jwt, "role");
            return new CallerToken(new Caller.Staff(claim(jwt, "sub"), List.of(group)));
        }
        return new CallerToken(new Caller.Customer(claim(jwt, "sub"), claim(jwt, "shop"), claim(jwt, "order")));
    }

    static CallerToken ofStaff(Jwt jwt) {
        List<String> groups = jwt.getClaimAsStringList("cognito:groups");
        return new CallerToken(new Caller.Staff(claim(jwt, "sub"), groups == null ? List.<String>of() : groups));
    }

    private static String claim(Jwt jwt, String name) {
        String value = jwt.getClaimAsString(name);
        return value == null ? "" : value;
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.id();
    }
}
