package dev.serverlesspresso.local.journal;

import org.jspecify.annotations.Nullable;

/** The journal cannot be opened, written, or is closed; the message says which and where. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    public JournalException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private JournalException(String message, @Nullable Throwable cause, boolean temporary) {
        super(message, cause);
        this.temporary = temporary;
    }

    /** Nothing was written, and the same may be tried again later. */
    public static JournalException temporary(String message, @Nullable Throwable cause) {
        return new JournalException(message, cause, true);
    }

    /** Whether it goes on by itself, as when the disk is full. */
    public boolean isTemporary() {
        return temporary;
    }
}
