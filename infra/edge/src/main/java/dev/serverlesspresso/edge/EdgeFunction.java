package dev.serverlesspresso.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The code of the function that CloudFront runs for each request, with the table of paths in it. */
public final class EdgeFunction {
    /** The header by which services are told the address of whoever asks; nobody else may set it. */
    public static final String CLIENT_ADDRESS = "x-viewer-ip";

    private static final String FILE = "viewer-request.js";
    private static final String PLACE_OF_THE_TABLE = "/* the table of paths */ {}";

    private EdgeFunction() {}

    /** JavaScript for the runtime {@code cloudfront-js-2.0}. */
    public static String code() {
        String code = read();
        if (!code.contains(PLACE_OF_THE_TABLE)) {
            throw new IllegalStateException(FILE + " has no place for the table of paths: " + PLACE_OF_THE_TABLE);
        }
        return code.replace(PLACE_OF_THE_TABLE, table());
    }

    private static String table() {
        List<String> routes = Paths.API.stream()
                .map(route -> "    [" + quoted(route.expression()) + ", "
                        + quoted(route.service().id()) + "]")
                .toList();
        return "{\n  screens: "
                + Paths.SCREENS.stream().map(EdgeFunction::quoted).toList()
                + ",\n  problem: " + quoted(Paths.PROBLEM)
                + ",\n  api: [\n" + routes.stream().collect(Collectors.joining(",\n")) + "\n  ]\n}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String read() {
        try (InputStream stream = EdgeFunction.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
