package dev.serverlesspresso.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** AWS's list prices in US dollars, read from the one table that has them. */
record PriceList(Map<Charge, Price> prices) {
    static final String HEADING = "## List prices";

    /** So many dollars for so many units. */
    record Price(BigDecimal dollars, BigDecimal units) {
        BigDecimal of(double quantity) {
            return dollars.multiply(BigDecimal.valueOf(quantity)).divide(units, MathContext.DECIMAL64);
        }
    }

    PriceList {
        prices = Map.copyOf(prices);
        for (Charge charge : Charge.values()) {
            if (!prices.containsKey(charge)) {
                throw new IllegalArgumentException("the price list has no row for '" + charge.key() + "'");
            }
        }
    }

    static PriceList in(Path page) throws IOException {
        return parse(Files.readString(page));
    }

    /** Takes the table below the heading: key, what, dollars, for how many units; more columns are for people. */
    static PriceList parse(String page) {
        int heading = page.indexOf(HEADING);
        if (heading < 0) {
            throw new IllegalArgumentException("the page has no heading '" + HEADING + "'");
        }
        String section = page.substring(heading + HEADING.length()).split("\n## ", 2)[0];
        Map<Charge, Price> prices = new EnumMap<>(Charge.class);
        section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(PriceList::cells)
                .forEach(cells -> prices.put(Charge.of(cells.get(0).replace("`", "")), price(cells)));
        return new PriceList(prices);
    }

    BigDecimal cost(Charge charge, double quantity) {
        return Objects.requireNonNull(prices.get(charge)).of(quantity);
    }

    private static Price price(List<String> cells) {
        return new Price(number(cells.get(2)), number(cells.get(3)));
    }

    private static BigDecimal number(String cell) {
        return new BigDecimal(cell.replace(",", ""));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
