package dev.serverlesspresso.local.journal;

import org.jspecify.annotations.Nullable;

/** The journal cannot be opened, written, or is closed; the message says which and where. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
