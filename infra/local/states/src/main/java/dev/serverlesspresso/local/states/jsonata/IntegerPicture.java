package dev.serverlesspresso.local.states.jsonata;

import com.dashjoin.jsonata.Functions;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers by a picture, by means of a library. */
final class IntegerPicture {
    private IntegerPicture() {}

    static @Nullable Object parse(Arguments args) {
        String text = args.text(0);
        String picture = args.text(1);
        if (text == null || picture == null) {
            return null;
        }
        args.budget().room(text.length());
        return DateFunctions.guarded(picture, () -> parse(text, picture));
    }

    private static Number parse(String text, String picture) {
        try {
            Number number = Functions.parseInteger(text, picture);
            return number == null ? Double.NaN : Values.number(number.doubleValue());
        } catch (NullPointerException | NumberFormatException e) {
            return Double.NaN;
        } catch (ParseException e) {
            throw DateFunctions.worded(String.valueOf(e.getMessage()));
        }
    }
}
