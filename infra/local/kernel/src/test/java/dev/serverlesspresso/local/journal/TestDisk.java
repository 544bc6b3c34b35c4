package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that counts what is written to it, and is full or broken as soon as a test says so. */
public final class TestDisk extends FilePathWrapper implements Disk {
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
    public String fileName(Path file) {
        return "test-disk:" + file;
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
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (!failure.isEmpty()) {
                // as when the disk fills up in the middle of it
                ByteBuffer half = source.duplicate();
                half.limit(half.position() + half.remaining() / 2);
                file.write(half, position);
                throw new IOException(failure);
            }
            WRITTEN.addAndGet(source.remaining());
            return file.write(source, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) {
            // no test takes the power away, and waiting for a real disk takes long
            FORCES.incrementAndGet();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
