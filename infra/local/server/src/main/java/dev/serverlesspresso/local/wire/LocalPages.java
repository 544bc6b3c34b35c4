package dev.serverlesspresso.local.wire;

/** What the local AWS says about itself, which no AWS has. */
@FunctionalInterface
public interface LocalPages {
    /** The answer to {@code GET /_local/health}. */
    WireResponse health();
}
