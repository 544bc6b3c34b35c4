package dev.serverlesspresso.run.origin;

import dev.serverlesspresso.edge.BrowserPolicy;
import java.util.List;
import java.util.stream.Stream;

/** What a screen may load and connect to, as a Content-Security-Policy. */
record ContentPolicy(String value) {
    static ContentPolicy of(OriginSettings settings) {
        String signIn = settings.signIn().toString();
        Stream<String> sockets = settings.origins().stream().map(origin -> origin.replaceFirst("http", "ws"));
        List<String> connectsTo = Stream.concat(sockets, Stream.of(signIn)).toList();
        return new ContentPolicy(BrowserPolicy.screens(connectsTo, signIn));
    }
}
