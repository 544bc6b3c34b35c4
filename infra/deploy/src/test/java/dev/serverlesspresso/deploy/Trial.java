package dev.serverlesspresso.deploy;

import dev.serverlesspresso.deploy.terminal.Terminal;
import dev.serverlesspresso.deploy.terminal.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command against a simulated account, by the real clients of AWS. */
final class Trial implements Terminal, AutoCloseable {
    static final String PASSWORD = "Flat-White-2026";

    final SimulatedAccount account = new SimulatedAccount();
    final SimulatedPrograms programs = new SimulatedPrograms(account);
    final AwsStub aws = new AwsStub(account);
    final List<String> said = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    @Nullable
    String password = PASSWORD;

    @Nullable
    String typed;

    Duration waited = Duration.ZERO;
    private final Path checkout;

    Trial(Path checkout) {
        this.checkout = checkout;
        account.address = aws.address();
        System.setProperty("aws.endpointUrl", aws.address());
        System.setProperty("aws.accessKeyId", "somebody");
        System.setProperty("aws.secretAccessKey", "secret");
        try {
            Path app = Files.createDirectories(checkout.resolve("infra/cdk"));
            Files.writeString(app.resolve("package.json"), "{\"devDependencies\": {\"aws-cdk\": \"2.9.9\"}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit code. */
    int run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "checkout=" + checkout));
        arguments.addAll(List.of(more));
        Waiting waiting = new Waiting(() -> Instant.EPOCH.plus(waited), pause -> waited = waited.plus(pause));
        return Main.code(
                this,
                () -> Main.run(
                        command,
                        new Parts(
                                Arguments.of(arguments.toArray(String[]::new)),
                                new AwsClients("us-east-1"),
                                this,
                                programs,
                                waiting)));
    }

    String lastLine() {
        return said.get(said.size() - 1);
    }

    @Override
    public void say(String line) {
        said.add(line);
    }

    @Override
    public Optional<String> ask(String question) {
        asked.add(question);
        return Optional.ofNullable(typed);
    }

    @Override
    public Optional<char[]> askSecretly(String question) {
        asked.add(question);
        return Optional.ofNullable(password).map(String::toCharArray);
    }

    @Override
    public void close() {
        aws.close();
        List.of("aws.endpointUrl", "aws.accessKeyId", "aws.secretAccessKey").forEach(System::clearProperty);
    }
}
