package dev.serverlesspresso.edge;

import java.util.Optional;

/** What a path leads to: a service, a file of the screens (which need not exist), or nothing. */
public record Destination(Optional<Service> service, Optional<String> file) {
    static final Destination NOWHERE = new Destination(Optional.empty(), Optional.empty());

    static Destination to(Service service) {
        return new Destination(Optional.of(service), Optional.empty());
    }

    static Destination file(String path) {
        return new Destination(Optional.empty(), Optional.of(path));
    }

    /** The service's name, the file's path, or {@code nothing}. */
    @Override
    public String toString() {
        return service.map(Service::id).or(() -> file).orElse("nothing");
    }
}
