package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;

/** A disk that counts what is written to it, and is full or broken as soon as a test says so. */
public final class TestDisk extends WrappedDisk {
    static final AtomicLong WRITTEN = new AtomicLong();
    static final AtomicLong FORCES = new AtomicLong();
    static volatile String failure = "";
    static volatile long room = Long.MAX_VALUE;

    /** H2 makes one for each path. */
    public TestDisk() {}

    static TestDisk fresh() {
        TestDisk disk = new TestDisk();
        FilePath.register(disk);
        WRITTEN.set(0);
        FORCES.set(0);
        failure = "";
        room = Long.MAX_VALUE;
        return disk;
    }

    @Override
    public String getScheme() {
        return "test-disk";
    }

    @Override
    public long room(Path folder) {
        return room;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
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
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (!failure.isEmpty()) {
                // as when the disk fills up in the middle of it
                ByteBuffer half = source.duplicate();
                half.limit(half.position() + half.remaining() / 2);
                super.write(half, position);
                throw new IOException(failure);
            }
            WRITTEN.addAndGet(source.remaining());
            return super.write(source, position);
        }

        @Override
        public void force(boolean metaData) {
            // no test takes the power away, and waiting for a real disk takes long
            FORCES.incrementAndGet();
        }
    }
}
