package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import java.util.Optional;

/** Who sent a request: the owner of the account, who may do everything, or somebody with temporary credentials. */
public record Caller(String accessKeyId, Optional<TemporaryKey> temporary) {}
