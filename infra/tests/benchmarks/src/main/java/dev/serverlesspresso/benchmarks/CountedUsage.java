package dev.serverlesspresso.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What 1,000 orders were counted to use, as the page of costs has it: the first cell of each row, and its quantity. */
record CountedUsage(Map<String, Double> rows) {
    private static final String HEADING = "## For each 1,000 completed orders";
    private static final String QUANTITY = "[0-9][0-9,]*(\\.[0-9]+)?";

    CountedUsage {
        rows = Map.copyOf(rows);
    }

    static CountedUsage in(Path page) throws IOException {
        return parse(Files.readString(page));
    }

    /** Takes the tables below the heading, up to the next one. */
    static CountedUsage parse(String page) {
        int heading = page.indexOf(HEADING);
        if (heading < 0) {
            throw new IllegalArgumentException("the page has no heading '" + HEADING + "'");
        }
        Map<String, Double> rows = new LinkedHashMap<>();
        page.substring(heading + HEADING.length())
                .split("\n## ", 2)[0]
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(CountedUsage::cells)
                .filter(cells -> cells.get(2).matches(QUANTITY))
                .forEach(cells ->
                        rows.put(cells.get(1), Double.valueOf(cells.get(2).replace(",", ""))));
        return new CountedUsage(rows);
    }

    /** Of one order, by the row's name, or by how the name of one row alone begins. */
    double perOrder(String row) {
        Double exact = rows.get(row);
        if (exact != null) {
            return exact / 1000;
        }
        List<Double> found = rows.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(row))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "the page must have one row '%s': %d found".formatted(row, found.size()));
        }
        return found.get(0) / 1000;
    }

    double perOrder(Charge charge) {
        return perOrder(charge.title());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
