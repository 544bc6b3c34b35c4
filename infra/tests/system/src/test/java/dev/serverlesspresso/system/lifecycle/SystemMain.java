package dev.serverlesspresso.system.lifecycle;

import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.run.RunSettings;
import dev.serverlesspresso.run.WholeSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** The whole system on given ports in a process of its own, which may be killed. It stops when its input ends. */
final class SystemMain {
    static final String READY = "ready at ";

    private SystemMain() {}

    public static void main(String[] arguments) throws IOException {
        RunSettings settings =
                new RunSettings(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], null, ports(arguments[3]));
        WholeSystem system = WholeSystem.start(settings, System.out::println);
        System.out.println(READY + system.origin());
        System.in.transferTo(OutputStream.nullOutputStream());
        system.close();
        System.exit(0);
    }

    /** As an argument of the command. */
    static String text(Ports ports) {
        return "%d,%d,%d,%d,%d,%d,%d"
                .formatted(
                        ports.origin(),
                        ports.aws(),
                        ports.signIn(),
                        ports.mqtt(),
                        ports.qrValidator(),
                        ports.orderManager(),
                        ports.publisher());
    }

    private static Ports ports(String text) {
        int[] port = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
        return new Ports(port[0], port[1], port[2], port[3], port[4], port[5], port[6]);
    }
}
