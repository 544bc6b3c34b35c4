package dev.serverlesspresso.local.journal;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** What an exception of MVStore is about. */
final class StoreErrors {
    private static final Set<Integer> DAMAGE =
            Set.of(DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND, DataUtils.ERROR_UNSUPPORTED_FORMAT);

    private StoreErrors() {}

    /** Whether the file's contents are to blame, rather than the disk, its permissions or another process. */
    static boolean isDamage(RuntimeException e) {
        return !(e instanceof MVStoreException failure)
                || DAMAGE.contains(failure.getErrorCode())
                || e.getCause() instanceof EOFException;
    }

    static boolean isLocked(MVStoreException e) {
        return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }

    /** Whether there was no room to write, as far as the operating system's words tell. */
    static boolean isFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IOException
                    && (text.contains("no space left")
                            || text.contains("not enough space")
                            || text.contains("disk full")
                            || text.contains("quota exceeded"))) {
                return true;
            }
        }
        return false;
    }

    /** The first line of the innermost reason, without MVStore's own numbers. */
    static String text(Throwable e) {
        @Nullable Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof EOFException) {
            return "it ends too early";
        }
        String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return text.replaceFirst("org\\.h2\\.mvstore\\..*", "")
                .replaceFirst("\\s*\\[\\d+\\.\\d+\\.\\d+/\\d+\\]$", "")
                .strip();
    }
}
