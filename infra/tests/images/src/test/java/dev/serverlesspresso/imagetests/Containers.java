package dev.serverlesspresso.imagetests;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.images.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Services in containers of their own, all ended together. */
final class Containers implements AutoCloseable {
    private final Surroundings surroundings;
    private final List<RunningService> running = new ArrayList<>();

    Containers(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void start(Service service, Bundle bundle) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("serverlesspresso.data")), "container");
        running.add(RunningService.start(
                service, surroundings.port(service), bundle.with(surroundings.of(service)), folder));
    }

    /** Says how each has started, and returns it. */
    List<RunningService.Started> awaitReady(String how) throws IOException {
        List<RunningService.Started> started = new ArrayList<>();
        for (RunningService service : running) {
            RunningService.Started its = service.awaitReady();
            System.out.println(its.in(service.name() + ", " + how));
            started.add(its);
        }
        return started;
    }

    List<RunningService> all() {
        return List.copyOf(running);
    }

    @Override
    public void close() throws IOException {
        for (RunningService service : running) {
            service.close();
        }
    }
}
