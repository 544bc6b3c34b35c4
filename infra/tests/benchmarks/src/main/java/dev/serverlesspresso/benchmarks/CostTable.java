package dev.serverlesspresso.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Quantities with their price, as a table of Markdown. */
record CostTable(String per, Quantities quantities, List<Charge> charges, PriceList prices) {
    String text() {
        StringBuilder text = new StringBuilder("| " + per + " | quantity | USD |\n|---|---:|---:|\n");
        for (Charge charge : charges) {
            double quantity = quantities.of(charge);
            text.append(row(charge.title(), number(quantity), prices.cost(charge, quantity)));
        }
        return text.append(row("**total**", "", total())).toString();
    }

    BigDecimal total() {
        return charges.stream()
                .map(charge -> prices.cost(charge, quantities.of(charge)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String row(String title, String quantity, BigDecimal dollars) {
        return "| %s | %s | %s |%n"
                .formatted(
                        title,
                        quantity,
                        dollars.setScale(5, RoundingMode.HALF_UP).toPlainString())
                .replace(System.lineSeparator(), "\n");
    }

    private static String number(double quantity) {
        return String.format(Locale.ROOT, quantity > 0 && quantity < 1 ? "%.4f" : "%,.0f", quantity);
    }
}
