package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A business day as a parameter of a request. */
public final class BusinessDay {

    /** Java reads years of nine digits too, which no time of such a day could be written with. */
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private BusinessDay() {}

    /** The day that the parameter of that name says, or a refusal. */
    public static LocalDate parse(String name, String day) {
        try {
            if (!FORM.matcher(day).matches()) {
                throw new DateTimeParseException("not of the form of a day", day, 0);
            }
            return LocalDate.parse(day);
        } catch (DateTimeParseException malformed) {
            throw CommonProblem.MALFORMED.refusal(name + " must be like 2026-11-02.");
        }
    }
}
