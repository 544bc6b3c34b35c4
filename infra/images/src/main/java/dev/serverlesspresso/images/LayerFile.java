package dev.serverlesspresso.images;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;

/** A file or a folder of a layer. */
public final class LayerFile {
    private final String path;
    private final Owner owner;
    private final Instant modified;
    private final byte[] contents;

    /** Whose it is, and who may do what with it, such as 0644. */
    public record Owner(long user, long group, int mode) {
        /** What an image's own program cannot change: root's, and writable for nobody else. */
        public boolean isRootAlone() {
            return user == 0 && group == 0 && (mode & 0022) == 0;
        }
    }

    LayerFile(String path, Owner owner, Instant modified, byte[] contents) {
        this.path = path;
        this.owner = owner;
        this.modified = modified;
        this.contents = contents.clone();
    }

    /** From the root of the image, without a slash at its beginning or its end. */
    public String path() {
        return path;
    }

    public Owner owner() {
        return owner;
    }

    public Instant modified() {
        return modified;
    }

    /** Nothing if it is a folder or a link. */
    public InputStream contents() {
        return new ByteArrayInputStream(contents);
    }

    @Override
    public String toString() {
        return path + " " + owner;
    }
}
