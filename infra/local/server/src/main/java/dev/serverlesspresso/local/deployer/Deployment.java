package dev.serverlesspresso.local.deployer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a deployment has done. {@code onlyOnAws}: what it has not made. */
public record Deployment(int created, int updated, int deleted, List<Declared> onlyOnAws) {
    public Deployment {
        onlyOnAws = List.copyOf(onlyOnAws);
    }

    /** The types of what it has not made. */
    public Set<String> skipped() {
        return onlyOnAws.stream().map(Declared::type).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it has not made of a type. */
    public Stream<Declared> declared(String type) {
        return onlyOnAws.stream().filter(resource -> resource.type().equals(type));
    }
}
