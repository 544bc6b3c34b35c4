package dev.serverlesspresso.run.origin;

import java.util.stream.Collectors;

/** What a screen may load and connect to, as a Content-Security-Policy. */
record ContentPolicy(String value) {
    static ContentPolicy of(OriginSettings settings) {
        String sockets = settings.origins().stream()
                .map(origin -> origin.replaceFirst("http", "ws"))
                .collect(Collectors.joining(" "));
        return new ContentPolicy(
                "default-src 'self'; worker-src 'self'; manifest-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                        + "connect-src 'self' " + sockets + " " + settings.signIn() + "; frame-src " + settings.signIn()
                        + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
    }
}
