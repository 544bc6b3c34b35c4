package dev.serverlesspresso.system.chaos;

import dev.serverlesspresso.local.signin.ScriptedSignIn;
import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.system.Api;
import dev.serverlesspresso.system.lifecycle.RunningProcess;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The whole system in processes that may be killed and frozen. Its ports, its data and its staff stay. */
final class FragileSystem implements AutoCloseable {
    private final Path data;
    private final Ports ports = Ports.free();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private RunningProcess process;

    private FragileSystem(Path data) throws IOException, InterruptedException {
        this.data = data;
        this.process = RunningProcess.start(data, ports);
        process.awaitReady();
    }

    static FragileSystem start(Path data) throws IOException, InterruptedException {
        return new FragileSystem(data);
    }

    URI origin() {
        return URI.create("http://localhost:" + ports.origin());
    }

    URI aws() {
        return URI.create("http://localhost:" + ports.aws());
    }

    Api api() {
        return new Api(origin());
    }

    /** As a member of staff of a shop, signed in once. */
    Api as(String username) {
        return api().as(tokens.computeIfAbsent(username, this::signIn));
    }

    private String signIn(String username) {
        try (Reader file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            Properties secrets = new Properties();
            secrets.load(file);
            return new ScriptedSignIn(URI.create("http://localhost:" + ports.signIn()))
                    .accessToken(
                            username, secrets.getProperty("password." + username), origin() + "/barista/signed-in");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A service as it runs now; each start is another process. */
    ProcessHandle service(String name) throws IOException {
        return process.service(name);
    }

    /** The next line that it says on its console with the text in it. */
    String awaitLine(String part, int seconds) throws InterruptedException {
        return process.awaitLine(part, seconds);
    }

    ProcessHandle launcher() {
        return process.launcher();
    }

    /** Everything dies, since services end with the process that started them, and is started again. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.kill();
        process = RunningProcess.start(data, ports);
        process.awaitReady();
    }

    @Override
    public void close() {
        try {
            process.stop(60);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.close();
        }
    }
}
