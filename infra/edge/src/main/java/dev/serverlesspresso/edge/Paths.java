package dev.serverlesspresso.edge;

import static dev.serverlesspresso.edge.Service.ORDER_MANAGER;
import static dev.serverlesspresso.edge.Service.PUBLISHER;
import static dev.serverlesspresso.edge.Service.QR_VALIDATOR;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The one table of paths. The local origin asks it, the routes of the HTTP API are made from it, and so is the function
 * that CloudFront runs for each request.
 */
public final class Paths {
    /** The first parts of the screens' paths; whatever is below them is served by the page of that screen. */
    public static final List<String> SCREENS = List.of("order", "barista", "display");

    /** In the sequence in which they are tried; those that take everything below come last. */
    public static final List<ApiRoute> API = List.of(
            new ApiRoute("/api/jwks.json", QR_VALIDATOR),
            new ApiRoute("/api/pairings", QR_VALIDATOR),
            new ApiRoute("/api/shops/{shop}/code", QR_VALIDATOR),
            new ApiRoute("/api/shops/{shop}/scans", QR_VALIDATOR),
            new ApiRoute("/api/shops/{shop}/pairings/{code}", QR_VALIDATOR),
            new ApiRoute("/api/shops/{shop}/devices", QR_VALIDATOR),
            new ApiRoute("/api/shops/{shop}/devices/{device}", QR_VALIDATOR),
            new ApiRoute("/api/shops/{shop}/connections", PUBLISHER),
            new ApiRoute("/api/shops/{shop}/connections/{client}", PUBLISHER),
            new ApiRoute("/api/pairings/{rest+}", QR_VALIDATOR),
            new ApiRoute("/api/devices/{rest+}", QR_VALIDATOR),
            new ApiRoute("/api/{rest+}", ORDER_MANAGER));

    /** The type of a problem, which leads to the page about it. */
    static final String PROBLEM = "^/problems(/[a-z-]+)?/?$";

    private static final Pattern PROBLEM_PAGE = Pattern.compile(PROBLEM);

    private Paths() {}

    /** Where a path leads, given as it came: without its query and not decoded. */
    public static Destination of(String path) {
        if (!CleanPath.is(path)) {
            return Destination.NOWHERE;
        }
        return path.startsWith("/api/") ? api(path) : screen(path);
    }

    private static Destination api(String path) {
        return API.stream()
                .filter(route -> route.matches(path))
                .findFirst()
                .map(route -> Destination.to(route.service()))
                .orElse(Destination.NOWHERE);
    }

    /** Only a last segment with a dot is a file of its own. */
    private static Destination screen(String path) {
        if (PROBLEM_PAGE.matcher(path).matches()) {
            return Destination.file(path.replaceFirst("/?$", "/index.html"));
        }
        if (path.substring(path.lastIndexOf('/')).contains(".")) {
            return Destination.file(path);
        }
        String screen = path.split("/", 3)[1];
        if (SCREENS.contains(screen)) {
            return Destination.file("/" + screen + "/index.html");
        }
        return path.equals("/") ? Destination.file("/index.html") : Destination.NOWHERE;
    }
}
