package dev.serverlesspresso.kit.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides by what a browser adds to every request whether a foreign page is behind it. A tool on the same machine sends
 * neither {@code Origin} nor {@code Sec-Fetch-Site} and passes.
 */
final class RequestSource {

    private final List<Authority> allowed;

    RequestSource(HttpSettings settings) {
        this.allowed = settings.allowedHosts().stream().map(Authority::of).toList();
    }

    /** What is wrong with where a request comes from. */
    enum Refusal {
        FOREIGN_HOST,
        FOREIGN_ORIGIN
    }

    /**
     * The headers that tell where a request comes from, as they were sent.
     *
     * @param scheme of the request as the caller made it
     * @param byAddress whether it may be asked for by any address, as a health check is by that of its target
     */
    record Headers(
            String method,
            String scheme,
            @Nullable String host,
            @Nullable String origin,
            @Nullable String site,
            @Nullable String mode,
            boolean byAddress) {}

    Optional<Refusal> refuse(Headers headers) {
        Optional<Authority> host = Optional.ofNullable(headers.host()).flatMap(Authority::parse);
        if (headers.host() != null
                && host.filter(one -> mayBeAsked(one, headers)).isEmpty()) {
            return Optional.of(Refusal.FOREIGN_HOST);
        }
        boolean known = headers.origin() == null
                ? !isFromForeignPage(headers)
                : Authority.ofOrigin(headers.origin())
                        .filter(origin -> isAllowed(origin)
                                || host.filter(asked -> isSame(asked, origin, headers))
                                        .isPresent())
                        .isPresent();
        return known ? Optional.empty() : Optional.of(Refusal.FOREIGN_ORIGIN);
    }

    private boolean mayBeAsked(Authority host, Headers headers) {
        return host.isLoopback() || isAllowed(host) || (headers.byAddress() && host.isAddress());
    }

    private boolean isAllowed(Authority authority) {
        return allowed.stream().anyMatch(one -> one.covers(authority));
    }

    private static boolean isSame(Authority asked, Authority origin, Headers headers) {
        int usual = headers.scheme().equals("https") ? 443 : 80;
        return asked.orPort(usual).equals(origin);
    }

    /** {@code Origin} is not sent with images, scripts and links; a link that somebody follows is fine. */
    private static boolean isFromForeignPage(Headers headers) {
        boolean foreign = "cross-site".equals(headers.site()) || "same-site".equals(headers.site());
        boolean followed = "GET".equals(headers.method()) && "navigate".equals(headers.mode());
        return foreign && !followed;
    }
}
