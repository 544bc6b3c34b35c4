package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePathWrapper;

/** The machine's disk with something changed about its files, under a scheme of its own. */
abstract class WrappedDisk extends FilePathWrapper implements Disk {
    @Override
    public String fileName(Path file) {
        return getScheme() + ":" + file;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return wrapped(getBase().open(mode));
    }

    abstract FileChannel wrapped(FileChannel file);
}
