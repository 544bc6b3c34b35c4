package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.deployer.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The local AWS as a process of its own. Settings come from system properties or the environment. */
public final class LocalAwsApplication {
    private static final String PREFIX = "serverlesspresso.local.";

    private LocalAwsApplication() {}

    /** Starts, says so in one line, and runs until it is told to end; exit code 1 if it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        long begun = System.nanoTime();
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "local-aws-logback.xml");
        }
        LocalAws aws;
        try {
            aws = LocalAws.start(settings());
        } catch (RuntimeException e) {
            say("local AWS: " + oneLine(e));
            Runtime.getRuntime().halt(1);
            return;
        }
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            aws.close();
                            ended.countDown();
                        },
                        "local-aws-shutdown"));
        say(String.format(
                Locale.ROOT, "local AWS: ready at %s after %.1f s", aws.endpoint(), (System.nanoTime() - begun) / 1e9));
        ended.await();
    }

    static LocalAwsSettings settings() {
        LocalAwsSettings settings = LocalAwsSettings.inMemory()
                .withPort(port(setting("port").orElse("4566")))
                .withMqttPort(port(setting("mqtt-port").orElse("4568")))
                .withAddress(setting("address").orElse("127.0.0.1"))
                .withTemplates(setting("templates")
                        .<Supplier<List<Template>>>map(folder -> () -> Template.fromFolder(Path.of(folder)))
                        .orElse(Template::fromClassPath));
        settings = setting("data").map(Path::of).map(settings::withData).orElse(settings);
        return setting("iot-endpoint").map(settings::withIotEndpoint).orElse(settings);
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("the port must be a number from 0 to 65535: '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> setting(String name) {
        String property = System.getProperty(PREFIX + name);
        String variable = (PREFIX + name).replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(property == null ? System.getenv(variable) : property)
                .filter(value -> !value.isBlank());
    }

    private static String oneLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot start");
    }

    @SuppressWarnings("SystemOut") // the one line that whoever started the process reads
    private static void say(String line) {
        System.out.println(line);
    }
}
