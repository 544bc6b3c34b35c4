package dev.serverlesspresso.local.deployer;

import java.util.Set;

/** What a deployment has done. {@code skipped}: the types that exist only on AWS. */
public record Deployment(int created, int updated, int deleted, Set<String> skipped) {
    public Deployment {
        skipped = Set.copyOf(skipped);
    }
}
