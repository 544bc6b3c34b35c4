package dev.serverlesspresso.local.http;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which requests a port of this machine takes, by the headers that a page cannot choose: the name under which it was
 * reached ({@code Host}), and the page that a request comes from ({@code Origin}, {@code Sec-Fetch-Site}). Tools send
 * neither of the latter and pass.
 */
public final class BrowserRules {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9_.-]+)(:\\d{1,5})?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;
    private final Set<String> origins;

    /**
     * @param hosts names that are good beside those of the loopback interface, without a port
     * @param origins pages that may call beside those of the port itself, for example {@code http://localhost:8080}
     */
    public BrowserRules(Collection<String> hosts, Collection<String> origins) {
        this.hosts = Stream.concat(LOOPBACK.stream(), hosts.stream().map(BrowserRules::lower))
                .collect(Collectors.toUnmodifiableSet());
        this.origins = origins.stream().map(BrowserRules::lower).collect(Collectors.toUnmodifiableSet());
    }

    /** All values of a header of the request, none if it is not there. */
    @FunctionalInterface
    public interface Headers {
        List<String> all(String name);
    }

    /** Why the request is refused, if it is. */
    public Optional<String> refusal(String method, Headers headers) {
        Optional<String> host = only(headers.all("Host"));
        if (host.isEmpty() || !isKnown(host.get())) {
            return Optional.of("this port is not reached under that Host");
        }
        List<String> origin = headers.all("Origin");
        if (!origin.isEmpty()) {
            return only(origin)
                            .filter(one -> isOwn(one, host.get()) || origins.contains(one))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("pages of another Origin are not answered");
        }
        return isFromElsewhere(headers) && !isNavigation(method, headers)
                ? Optional.of("pages of another site are not answered")
                : Optional.empty();
    }

    private boolean isKnown(String host) {
        Matcher parts = HOST.matcher(host);
        return parts.matches()
                && (hosts.contains(parts.group(1)) || parts.group(1).endsWith(".localhost"));
    }

    private static boolean isOwn(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static boolean isFromElsewhere(Headers headers) {
        return headers.all("Sec-Fetch-Site").stream()
                .map(BrowserRules::lower)
                .anyMatch(site -> !site.equals("same-origin") && !site.equals("none"));
    }

    /** A link that was followed: the page that it is on neither sees the answer nor has it beside itself. */
    private static boolean isNavigation(String method, Headers headers) {
        return method.equals("GET")
                && only(headers.all("Sec-Fetch-Mode"))
                        .filter("navigate"::equals)
                        .isPresent()
                && headers.all("Sec-Fetch-Dest").stream().allMatch("document"::equals);
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(lower(values.get(0).strip())) : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
