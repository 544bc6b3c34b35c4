package dev.serverlesspresso.imagetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.images.Bundle;
import dev.serverlesspresso.images.ClassArchive;
import dev.serverlesspresso.images.Container;
import dev.serverlesspresso.images.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The three images, each run by runc with what the smallest task has, around the local AWS. */
@Timeout(1800)
class RunningImagesTests {
    private static final Map<Service, Path> ROOTS = new EnumMap<>(Service.class);

    @BeforeAll
    static void unpack() throws IOException {
        assumeTrue(Container.canRun(), "containers are not run here: that needs root and runc");
        assumeTrue(isOfThisProcessor(), "the images are for another processor than this machine's");
        Path folder = Path.of(System.getProperty("serverlesspresso.data"));
        Files.createDirectories(folder);
        for (Service service : Service.values()) {
            Path root = folder.resolve(service.id());
            Folders.delete(root);
            new Built(service).image().unpack(root);
            ROOTS.put(service, root);
        }
    }

    private static boolean isOfThisProcessor() throws IOException {
        String architecture = new Built(Service.PUBLISHER)
                .image()
                .configuration()
                .path("architecture")
                .asString();
        return System.getProperty("os.arch").equals(architecture.equals("arm64") ? "aarch64" : architecture);
    }

    @AfterAll
    static void delete() throws IOException {
        for (Path root : ROOTS.values()) {
            Folders.delete(root);
        }
    }

    @Test
    void orderIsMadeBetweenThreeContainers() throws IOException {
        try (Surroundings surroundings = new Surroundings();
                Containers containers = new Containers(surroundings)) {
            for (Service service : Service.values()) {
                containers.start(service, bundle(service));
            }
            containers.awaitReady("order");
            Order order = Order.scan(surroundings);
            order.chooses("{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"oat\"}}");
            order.staffDoes("MAKE", 2, "Order.Claimed");
            order.staffDoes("COMPLETE", 3, "Order.Completed");

            assertThat(order.events())
                    .containsExactly(
                            "QrCode.Scanned",
                            "Order.Admitted",
                            "Drink.Chosen",
                            "Order.Queued",
                            "Order.ActionRequested",
                            "Order.Claimed",
                            "Order.ActionRequested",
                            "Order.Completed");
            for (RunningService service : containers.all()) {
                service.assertHealthy();
                service.assertConfined();
            }
        }
    }

    /** By processor time, which says the same on a machine that does other things too. */
    @Test
    void archiveShortensTheStart() throws IOException {
        assumeTrue(
                new Built(Service.PUBLISHER).image().entrypoint().stream().anyMatch(ClassArchive::isUse),
                "the images have no archives of classes: they were built without -Darchive");
        try (Surroundings surroundings = new Surroundings()) {
            for (Service service : Service.values()) {
                RunningService.Started without =
                        started(surroundings, service, withoutArchive(service), "without archive");
                RunningService.Started with = started(surroundings, service, bundle(service), "with archive");

                assertThat(with.used().processor().toMillis())
                        .as(service.id())
                        .isLessThan(without.used().processor().toMillis() * 9 / 10);
            }
        }
    }

    private static RunningService.Started started(Surroundings around, Service service, Bundle bundle, String how)
            throws IOException {
        try (Containers containers = new Containers(around)) {
            containers.start(service, bundle);
            return containers.awaitReady(how).get(0);
        }
    }

    private static Bundle bundle(Service service) throws IOException {
        return Bundle.of(new Built(service).image(), Objects.requireNonNull(ROOTS.get(service)));
    }

    private static Bundle withoutArchive(Service service) throws IOException {
        Bundle bundle = bundle(service);
        return bundle.with(bundle.command().stream()
                .filter(word -> !ClassArchive.isUse(word))
                .toList());
    }
}
