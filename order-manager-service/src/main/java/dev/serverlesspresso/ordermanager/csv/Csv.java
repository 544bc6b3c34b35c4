package dev.serverlesspresso.ordermanager.csv;

import java.util.List;
import tools.jackson.dataformat.csv.CsvMapper;

/** Writes rows as comma-separated values (RFC 4180), with the names of their components as the header. */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv";

    private static final CsvMapper MAPPER = new CsvMapper();
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r";

    private Csv() {}

    public static <T extends Record> String of(Class<T> type, List<T> rows) {
        return MAPPER.writer(MAPPER.schemaFor(type).withHeader().withLineSeparator("\r\n"))
                .writeValueAsString(rows);
    }

    /** A text that somebody wrote, so that no spreadsheet takes it for a formula (OWASP, CSV injection). */
    public static String text(String written) {
        return written.isEmpty() || BEGINNINGS_OF_FORMULAS.indexOf(written.charAt(0)) < 0 ? written : "'" + written;
    }
}
