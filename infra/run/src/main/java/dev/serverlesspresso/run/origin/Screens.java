package dev.serverlesspresso.run.origin;

import dev.serverlesspresso.edge.BrowserPolicy;
import dev.serverlesspresso.edge.BrowserPolicy.Camera;
import dev.serverlesspresso.edge.Paths;
import dev.serverlesspresso.local.signin.SignInSettings;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import io.undertow.util.Headers;
import io.undertow.util.MimeMappings;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The built screens and the pages of problems: hashed assets for a year, pages always asked for anew, and each screen's
 * page for its own paths.
 */
final class Screens {
    private static final String FOLDER = "META-INF/resources";
    private static final MimeMappings TYPES = MimeMappings.builder()
            .addMapping("webmanifest", "application/manifest+json")
            .addMapping("woff2", "font/woff2")
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private Screens() {}

    static HttpHandler handler(ContentPolicy policy) {
        UnknownAddress unknown = UnknownAddress.page(FOLDER);
        ResourceHandler files = new ResourceHandler(
                        new ClassPathResourceManager(Screens.class.getClassLoader(), FOLDER), unknown)
                .setMimeMappings(TYPES)
                .setDirectoryListingEnabled(false);
        return exchange -> {
            if (!Routes.isRead(exchange)) {
                Routes.onlyRead(exchange);
                return;
            }
            String asked = exchange.getRequestURI();
            String file = Paths.of(asked).file().orElse("");
            headers(exchange, file, policy);
            if (file.isEmpty()) {
                unknown.handleRequest(exchange);
            } else {
                exchange.setRelativePath(file.equals(asked) ? exchange.getRequestPath() : file);
                files.handleRequest(exchange);
            }
        };
    }

    private static void headers(HttpServerExchange exchange, String path, ContentPolicy policy) {
        boolean hashed = path.contains("/assets/");
        boolean scans = path.startsWith("/order/");
        exchange.getResponseHeaders()
                .put(Headers.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache")
                .put(SecurityHeaders.PERMISSIONS, BrowserPolicy.permissions(scans ? Camera.THE_PAGE : Camera.NOBODY))
                .put(SecurityHeaders.POLICY, policy.value());
    }

    /** What the screens have to know of where they run. */
    static String configuration(OriginSettings settings) {
        ObjectNode configuration = JSON.createObjectNode();
        configuration.put("staffIssuer", settings.signIn().toString());
        configuration.put("staffClientId", SignInSettings.CLIENT_ID);
        List<String> shops = settings.shops().get();
        if (!shops.isEmpty()) {
            ArrayNode listed = configuration.putArray("shops");
            shops.forEach(listed::add);
        }
        return configuration.toString();
    }
}
