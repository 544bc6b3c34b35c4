package dev.serverlesspresso.deploy.image;

import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.deploy.program.Programs;
import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.edge.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the images of the services by {@code ./mvnw -Pimages}, and brings them to the registry. */
public final class ServiceImages {
    private final Programs programs;
    private final Registry registry;
    private final Path checkout;
    private final Names names;
    private final String tag;

    public ServiceImages(Programs programs, Registry registry, Path checkout, Names names, String tag) {
        this.programs = programs;
        this.registry = registry;
        this.checkout = checkout;
        this.names = names;
        this.tag = tag;
    }

    /** Refused before anything is made, if they cannot be built. */
    public void build() {
        if (run(Map.of()) != 0) {
            throw new Refusal("the images cannot be built, for the reason above; nothing was made on AWS");
        }
    }

    /** Gives the services whose images are others than before. What is there already is not sent again. */
    public Set<Service> push() {
        Map<Service, Optional<String>> before = digests();
        Registry.Login login = registry.login();
        try (DockerConfiguration configuration = DockerConfiguration.of(login)) {
            Map<String, String> environment =
                    Map.of("DOCKER_CONFIG", configuration.folder().toString());
            if (run(environment, "-Dregistry=" + login.host()) != 0) {
                throw new Refusal("the images did not get to " + login.host()
                        + ", for the reason above. What is deployed stays; run the same command again");
            }
        }
        Map<Service, Optional<String>> after = digests();
        Set<Service> changed = EnumSet.noneOf(Service.class);
        after.forEach((service, digest) -> {
            if (digest.isEmpty()) {
                throw new Refusal("there is no image " + names.repository(service.id()) + ":" + tag
                        + " in the registry after all were sent: look at the output of ./mvnw -Pimages above");
            }
            if (!digest.equals(before.get(service))) {
                changed.add(service);
            }
        });
        return changed;
    }

    private Map<Service, Optional<String>> digests() {
        Map<Service, Optional<String>> digests = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            digests.put(service, registry.digest(names.repository(service.id()), tag));
        }
        return digests;
    }

    private int run(Map<String, String> environment, String... more) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        List<String> command = new ArrayList<>(
                List.of(checkout.resolve(windows ? "mvnw.cmd" : "mvnw").toString()));
        command.addAll(List.of("-q", "-Pimages", "-Dimage.prefix=" + names.prefix(), "-Dimage.tag=" + tag));
        command.addAll(List.of(more));
        return programs.run(new Programs.Call(command, checkout, environment));
    }
}
