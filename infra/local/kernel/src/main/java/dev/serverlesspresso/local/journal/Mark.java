package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small file beside the journal that says which version was last durable. MVStore opens a damaged file at the last
 * version that is whole, without a word; with the mark that is noticed.
 *
 * <p>It is written after each commit and never before. Only its first line is forced to the disk: after a power failure
 * the mark may be older than the journal, never newer, and a journal that holds something has one.
 */
final class Mark implements AutoCloseable {
    private static final Pattern LINE =
            Pattern.compile("(the journal's last version: (\\d{20}), check )([0-9a-f]{8})\n");

    private final FileChannel file;

    private boolean forced;

    private Mark(FileChannel file) {
        this.file = file;
    }

    static Mark open(Path path) throws IOException {
        JournalFiles.makePrivate(path);
        return new Mark(FileChannel.open(path, StandardOpenOption.WRITE));
    }

    void write(long version) throws IOException {
        String text = String.format(Locale.ROOT, "the journal's last version: %020d, check ", version);
        byte[] line = (text + check(text) + "\n").getBytes(StandardCharsets.US_ASCII);
        file.write(ByteBuffer.wrap(line), 0);
        if (!forced) {
            file.force(true);
            forced = true;
        }
    }

    /** The version that was marked; empty when there is no mark or it cannot be read. */
    static OptionalLong read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return OptionalLong.empty();
        }
        Matcher line = LINE.matcher(new String(Files.readAllBytes(path), StandardCharsets.US_ASCII));
        return line.matches() && line.group(3).equals(check(line.group(1)))
                ? OptionalLong.of(Long.parseLong(line.group(2)))
                : OptionalLong.empty();
    }

    private static String check(String text) {
        return String.format(Locale.ROOT, "%08x", Checksum.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
