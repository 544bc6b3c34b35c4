package dev.serverlesspresso.run;

import dev.serverlesspresso.local.deployer.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the whole system runs.
 *
 * @param data the folder that keeps its state
 * @param checkout the folder that holds the services' folders with their built jars
 * @param version the version of these jars
 * @param host an address of this machine that phones can reach, or null to stay on loopback
 * @param shops a file of the shops to begin with, or null for those of the workshop
 * @param indexLag how long after a change a global index shows it, as on AWS; zero: at once
 * @param templates the stacks that the local AWS is built from, and the services started by
 */
public record RunSettings(
        Path data,
        Path checkout,
        String version,
        @Nullable String host,
        Ports ports,
        @Nullable Path shops,
        Duration indexLag,
        Supplier<List<Template>> templates) {

    private static final Duration LONGEST_LAG = Duration.ofMinutes(1);

    /** With the shops of the workshop, the stacks of this build, and indexes that never lag. */
    public RunSettings(Path data, Path checkout, String version, @Nullable String host, Ports ports) {
        this(data, checkout, version, host, ports, null, Duration.ZERO, Template::fromClassPath);
    }

    /** With other stacks than those of this build. */
    public RunSettings withTemplates(Supplier<List<Template>> others) {
        return new RunSettings(data, checkout, version, host, ports, shops, indexLag, others);
    }

    static RunSettings fromSystemProperties() {
        String host = System.getProperty("serverlesspresso.host", "");
        Path checkout =
                Path.of(required("serverlesspresso.services")).toAbsolutePath().normalize();
        return new RunSettings(
                Path.of(required("serverlesspresso.data")).toAbsolutePath().normalize(),
                checkout,
                required("serverlesspresso.version"),
                host.isBlank() ? null : host(host.strip()),
                Ports.usual(),
                shops(checkout, System.getProperty("serverlesspresso.shops", "")),
                indexLag(System.getProperty("serverlesspresso.index-lag", "")),
                Template::fromClassPath);
    }

    /** An ISO 8601 duration of at most a minute, such as {@code PT1S}; nothing: zero. */
    static Duration indexLag(String text) {
        try {
            Duration lag = text.isBlank() ? Duration.ZERO : Duration.parse(text.strip());
            if (!lag.isNegative() && lag.compareTo(LONGEST_LAG) <= 0) {
                return lag;
            }
        } catch (DateTimeParseException e) {
            // As if it were too long.
        }
        throw new RunFailure(
                "-Dserverlesspresso.index-lag must be a duration of at most a minute, such as PT1S: '" + text + "'");
    }

    /** A relative path begins where the command is given, in the checkout. */
    static @Nullable Path shops(Path checkout, String path) {
        if (path.isBlank()) {
            return null;
        }
        Path file = checkout.resolve(path.strip()).normalize();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new RunFailure("-Dserverlesspresso.shops must be a file that can be read: '" + file + "'");
        }
        try {
            JsonMapper.shared().readTree(file);
            return file;
        } catch (JacksonException e) {
            throw new RunFailure("-Dserverlesspresso.shops must be a file of JSON: '" + file + "', line "
                    + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new RunFailure("-D" + property + " is missing");
        }
        return value;
    }

    /** The origin listens at it, and phones are sent to it. */
    static String host(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) != null) {
                return host;
            }
        } catch (IOException e) {
            // As if it belonged to another machine.
        }
        throw new RunFailure("-Dserverlesspresso.host must be an address of this machine: '" + host + "'");
    }

    Path jar(String service) {
        return checkout.resolve(service)
                .resolve("target")
                .resolve("serverlesspresso-" + service + "-" + version + ".jar");
    }

    /** The origin as phones see it, for example {@code http://localhost:8080}. */
    public URI publicOrigin() {
        return origin(host == null ? "localhost" : host);
    }

    /** The origin under every name that a browser may use. */
    List<URI> origins() {
        List<URI> origins = new ArrayList<>(List.of(origin("localhost"), origin("127.0.0.1")));
        if (host != null) {
            origins.add(origin(host));
        }
        return List.copyOf(origins);
    }

    private URI origin(String name) {
        return URI.create("http://" + name + ":" + ports.origin());
    }

    URI signIn() {
        return URI.create("http://localhost:" + ports.signIn());
    }
}
