package dev.serverlesspresso.imagetests;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.images.ImageTar;
import java.nio.file.Path;

/** What this build has made of a service. */
record Built(Service service) {
    static final Path CHECKOUT = Path.of(System.getProperty("serverlesspresso.checkout"))
            .toAbsolutePath()
            .normalize();

    private Path target() {
        return CHECKOUT.resolve(service.id() + "-service").resolve("target");
    }

    ImageTar image() {
        return new ImageTar(target().resolve("jib-image.tar"));
    }
}
