package dev.serverlesspresso.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Examples of paths with what each leads to, which the tests of everything that routes hold it against. */
public final class Addresses {
    private static final String FILE = "addresses.tsv";

    private Addresses() {}

    /**
     * One example.
     *
     * @param leadsTo as {@link Destination#toString()} says it
     */
    public record Address(String path, String leadsTo) {
        static Address of(String line) {
            String[] columns = line.split("\t", -1);
            return new Address(columns[0], columns[1]);
        }
    }

    public static List<Address> all() {
        try (InputStream stream = Addresses.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Address::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
