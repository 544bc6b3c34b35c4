package dev.serverlesspresso.run.origin;

import dev.serverlesspresso.local.signin.SignInSettings;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import io.undertow.util.Headers;
import io.undertow.util.MimeMappings;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The built screens and the pages of problems: hashed assets for a year, pages always asked for anew, and each screen's
 * page for its own paths.
 */
final class Screens {
    private static final Pattern SCREEN = Pattern.compile("[a-z-]{1,32}");
    /** The type of a problem, which leads to the page about it. */
    private static final Pattern PROBLEM = Pattern.compile("/problems(/[a-z-]+)?/?");

    private static final String FOLDER = "META-INF/resources";
    private static final MimeMappings TYPES = MimeMappings.builder()
            .addMapping("webmanifest", "application/manifest+json")
            .addMapping("woff2", "font/woff2")
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private Screens() {}

    static HttpHandler handler(ContentPolicy policy) {
        ResourceHandler files = new ResourceHandler(
                        new ClassPathResourceManager(Screens.class.getClassLoader(), FOLDER),
                        UnknownAddress.page(FOLDER))
                .setMimeMappings(TYPES)
                .setDirectoryListingEnabled(false);
        return exchange -> {
            if (!Routes.isRead(exchange)) {
                Routes.onlyRead(exchange);
                return;
            }
            String path = fileFor(exchange.getRequestPath());
            exchange.setRelativePath(path);
            headers(exchange, path, policy);
            files.handleRequest(exchange);
        };
    }

    /** A screen's own paths, such as {@code /barista/demo}, are all served by its page; each problem has its own. */
    static String fileFor(String path) {
        if (PROBLEM.matcher(path).matches()) {
            return path.replaceFirst("/?$", "/index.html");
        }
        String[] parts = path.split("/", 3);
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (parts.length > 1 && !last.contains(".") && isScreen(parts[1])) {
            return "/" + parts[1] + "/index.html";
        }
        return path;
    }

    /** A screen is what was built into a folder of its own; the pages of problems have no paths below them. */
    private static boolean isScreen(String name) {
        return SCREEN.matcher(name).matches()
                && !name.equals("problems")
                && Screens.class.getResource("/" + FOLDER + "/" + name + "/index.html") != null;
    }

    private static void headers(HttpServerExchange exchange, String path, ContentPolicy policy) {
        boolean hashed = path.contains("/assets/");
        boolean scans = path.startsWith("/order/");
        exchange.getResponseHeaders()
                .put(Headers.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache")
                .put(SecurityHeaders.PERMISSIONS, SecurityHeaders.permissions(scans ? "(self)" : "()"))
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
