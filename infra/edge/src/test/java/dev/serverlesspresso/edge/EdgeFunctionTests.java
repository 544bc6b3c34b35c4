package dev.serverlesspresso.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the function by Node.js, with events as CloudFront gives them. */
class EdgeFunctionTests {
    /** "Quotas on CloudFront Functions", Amazon CloudFront Developer Guide. */
    private static final int LARGEST_FUNCTION = 10_240;

    /** Prints, for each path of the standard input, what the function makes of a request for it. */
    private static final String DRIVER = """

            require("fs").readFileSync(0, "utf8").split("\\n").filter(Boolean).forEach(function (line) {
              var parts = line.split("\\t");
              var headers = { "x-viewer-ip": { value: "192.0.2.66" }, host: { value: "x" } };
              if (parts[1]) { headers.accept = { value: parts[1] }; }
              var result = handler({
                version: "1.0",
                context: { eventType: "viewer-request" },
                viewer: { ip: "203.0.113.7" },
                request: { method: "GET", uri: parts[0], querystring: {}, headers: headers, cookies: {} },
              });
              var fields = result.statusCode === undefined
                ? ["on", result.uri, result.headers["x-viewer-ip"].value]
                : [result.statusCode, result.headers["content-type"].value,
                   Buffer.from(result.body).toString("base64")];
              console.log(fields.join("\\t"));
            });
            """;

    @TempDir
    Path folder;

    @Test
    void functionLeadsEachExampleWhereTheTableLeadsIt() throws Exception {
        List<String> results =
                run(Addresses.all().stream().map(Addresses.Address::path).toList());

        List<String> expected = Addresses.all().stream()
                .map(address -> expected(address, "on\t"))
                .toList();
        assertThat(results.stream().map(result -> result.startsWith("404") ? "404" : result))
                .containsExactlyElementsOf(expected);
    }

    /** The path of the API goes on unchanged, with the address that CloudFront saw; a file has its own path. */
    private static String expected(Addresses.Address address, String goesOn) {
        if (address.leadsTo().equals("nothing")) {
            return "404";
        }
        return address.leadsTo().startsWith("/")
                ? goesOn + address.leadsTo() + "\t192.0.2.66"
                : goesOn + address.path() + "\t203.0.113.7";
    }

    @Test
    void unknownAddressIsAPageForPeopleAndAProblemForPrograms() throws Exception {
        List<String> results = run(List.of("/nobody", "/nobody\ttext/html,application/xhtml+xml"));

        assertThat(results.get(0)).startsWith("404\tapplication/problem+json\t");
        assertThat(body(results.get(0))).contains("\"code\":\"NOT_FOUND\"", "\"type\":\"/problems/not-found\"");
        assertThat(results.get(1)).startsWith("404\ttext/html; charset=UTF-8\t");
        assertThat(body(results.get(1))).contains("There is nothing here", "href=\"/\"", "lang=\"ja\"");
    }

    @Test
    void functionIsSmallEnoughForCloudFront() {
        assertThat(EdgeFunction.code().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_FUNCTION);
    }

    /** "JavaScript runtime 2.0 features for CloudFront Functions" has none of these. */
    @Test
    void functionKeepsToTheLanguageOfItsRuntime() {
        assertThat(EdgeFunction.code())
                .doesNotContainPattern(
                        "\\bclass\\b|=>|\\.\\.\\.|\\bof\\b \\w+\\)|`|\\?\\.|\\?\\?|\\bimport\\b|\\brequire\\b");
    }

    private static String body(String result) {
        byte[] bytes = Base64.getDecoder().decode(result.substring(result.lastIndexOf('\t') + 1));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<String> run(List<String> lines) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("function.cjs"), EdgeFunction.code() + DRIVER);
        Path input = Files.writeString(
                folder.resolve("requests"), lines.stream().collect(Collectors.joining("\n", "", "\n")));
        Path output = folder.resolve("results");
        Process node = new ProcessBuilder(List.of("node", script.toString()))
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(node.waitFor()).as(() -> read(output)).isZero();
        return new ArrayList<>(Files.readAllLines(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
