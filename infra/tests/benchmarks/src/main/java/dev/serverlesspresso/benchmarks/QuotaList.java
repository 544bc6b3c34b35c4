package dev.serverlesspresso.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** AWS's default quotas, read from the one table that has them. */
record QuotaList(Map<Quota, Default> quotas) {
    static final String HEADING = "## Quotas";

    /** So much a second, what it is called, and whether AWS raises it. */
    record Default(String name, double perSecond, boolean adjustable) {}

    QuotaList {
        quotas = Map.copyOf(quotas);
        for (Quota quota : Quota.values()) {
            if (!quotas.containsKey(quota)) {
                throw new IllegalArgumentException("the table of quotas has no row for '" + quota.key() + "'");
            }
        }
    }

    static QuotaList in(Path page) throws IOException {
        return parse(Files.readString(page));
    }

    /** Takes the table below the heading: key, name, how much a second, whether it can be raised; more columns are for people. */
    static QuotaList parse(String page) {
        int heading = page.indexOf(HEADING);
        if (heading < 0) {
            throw new IllegalArgumentException("the page has no heading '" + HEADING + "'");
        }
        Map<Quota, Default> quotas = new EnumMap<>(Quota.class);
        page.substring(heading + HEADING.length())
                .split("\n## ", 2)[0]
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(QuotaList::cells)
                .forEach(cells -> quotas.put(Quota.of(cells.get(1).replace("`", "")), row(cells)));
        return new QuotaList(quotas);
    }

    Default of(Quota quota) {
        return Objects.requireNonNull(quotas.get(quota));
    }

    private static Default row(List<String> cells) {
        return new Default(cells.get(2), Double.parseDouble(cells.get(3).replace(",", "")), adjustable(cells.get(4)));
    }

    private static boolean adjustable(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw new IllegalArgumentException("whether a quota can be raised must be yes or no: '" + cell + "'");
        };
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
