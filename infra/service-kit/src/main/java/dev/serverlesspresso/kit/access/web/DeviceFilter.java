package dev.serverlesspresso.kit.access.web;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.DeviceUser;
import dev.serverlesspresso.kit.problem.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Refuses the token of a device that was removed before the token ends, and reads who uses a device: the header
 * {@code Device-User}, a first name that is percent-encoded UTF-8. That of any other caller is not looked at.
 */
final class DeviceFilter extends OncePerRequestFilter {

    static final String USER = "Device-User";

    private final SecurityProblems problems;
    private final Predicate<Caller.Device> removed;

    DeviceFilter(SecurityProblems problems, Predicate<Caller.Device> removed) {
        this.problems = problems;
        this.removed = removed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                && known.caller() instanceof Caller.Device device) {
            if (isRefused(device, request, response)) {
                return;
            }
            String header = request.getHeader(USER);
            if (header != null) {
                Optional<DeviceUser> user = read(header);
                if (user.isEmpty()) {
                    problems.malformed(request, response, USER + " is no first name.");
                    return;
                }
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(new CallerAuthentication(device.usedBy(user.get()), known.token())));
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isRefused(Caller.Device device, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (!removed.test(device)) {
                return false;
            }
            problems.commence(request, response, new InvalidBearerTokenException("of a device that was removed"));
        } catch (Unavailable away) {
            problems.commence(request, response, new AuthenticationServiceException("who was removed", away));
        }
        return true;
    }

    private static Optional<DeviceUser> read(String header) {
        try {
            return DeviceUser.of(UriUtils.decode(header, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
