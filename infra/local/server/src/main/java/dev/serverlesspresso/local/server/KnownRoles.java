package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.deployer.Platform;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.sts.SecurityTokens;
import java.time.Duration;

/** Tells STS which roles there are. */
final class KnownRoles implements Platform.Roles {
    private final Journal journal;
    private final SecurityTokens tokens;

    KnownRoles(Journal journal, SecurityTokens tokens) {
        this.journal = journal;
        this.tokens = tokens;
    }

    @Override
    public String put(String name, Duration maxSession) {
        return journal.write(transaction -> tokens.putRole(transaction, name, maxSession))
                .id();
    }

    @Override
    public boolean exists(String name) {
        return tokens.knowsRole(name);
    }

    @Override
    public void delete(String name) {
        journal.write(transaction -> {
            tokens.deleteRole(transaction, name);
            return true;
        });
    }
}
