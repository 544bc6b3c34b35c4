package dev.serverlesspresso.system.lifecycle;

import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.run.RunSettings;
import dev.serverlesspresso.run.WholeSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The whole system on free ports in a process of its own, which may be killed. It stops when its input ends. */
final class SystemMain {
    static final String READY = "ready at ";

    private SystemMain() {}

    public static void main(String[] arguments) throws IOException {
        RunSettings settings =
                new RunSettings(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], null, Ports.free());
        WholeSystem system = WholeSystem.start(settings, System.out::println);
        System.out.println(READY + system.origin());
        System.in.transferTo(OutputStream.nullOutputStream());
        system.close();
        System.exit(0);
    }
}
