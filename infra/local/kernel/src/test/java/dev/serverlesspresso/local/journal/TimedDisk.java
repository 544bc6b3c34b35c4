package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.h2.store.fs.FilePath;

/**
 * The machine's own disk, with a count of how often and how long the journal's file was forced to it. It can be made
 * slower, to tell what depends on the disk whatever else the machine does.
 */
public final class TimedDisk extends WrappedDisk {
    static final AtomicLong FORCES = new AtomicLong();
    static final AtomicLong FORCED_NANOS = new AtomicLong();
    static volatile long leastNanos;

    /** H2 makes one for each path. */
    public TimedDisk() {}

    static TimedDisk fresh() {
        TimedDisk disk = new TimedDisk();
        FilePath.register(disk);
        return disk;
    }

    @Override
    public String getScheme() {
        return "timed-disk";
    }

    @Override
    public long room(Path folder) {
        return Disk.real().room(folder);
    }

    @Override
    FileChannel wrapped(FileChannel file) {
        return new Channel(file);
    }

    private static final class Channel extends WrappedFile {
        Channel(FileChannel file) {
            super(file);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            long begun = System.nanoTime();
            super.force(metaData);
            for (long left = leastNanos; left > 0; left = leastNanos - (System.nanoTime() - begun)) {
                LockSupport.parkNanos(left);
            }
            FORCED_NANOS.addAndGet(System.nanoTime() - begun);
            FORCES.incrementAndGet();
        }
    }
}
