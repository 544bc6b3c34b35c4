package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A business day as a parameter of a request. */
public final class BusinessDay {

    private BusinessDay() {}

    /** The day that the parameter of that name says, or a refusal. */
    public static LocalDate parse(String name, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException malformed) {
            throw CommonProblem.MALFORMED.refusal(name + " must be like 2026-11-02.");
        }
    }
}
