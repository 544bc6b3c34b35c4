package dev.serverlesspresso.ordermanager.order;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place on a board: the part, and the last order read there, if any. */
public record BoardCursor(Part part, Optional<Place> last) {

    /** The two parts of a board. */
    public enum Part {
        OPEN,
        DONE
    }

    /** An order's place in its part. */
    public record Place(long position, OrderId orderId) {}

    private static final Pattern TEXT = Pattern.compile("(OPEN|DONE)(?:,(\\d{1,15}),([A-Za-z0-9-]{10,40}))?");
    private static final int LONGEST = 120;

    /** Opaque to callers. */
    public String text() {
        String place = last.map(at -> "," + at.position() + "," + at.orderId()).orElse("");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((part + place).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty when the text is not one that {@link #text()} makes. */
    public static Optional<BoardCursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher matcher = TEXT.matcher(plain);
            return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static BoardCursor of(Matcher matcher) {
        String position = matcher.group(2);
        String orderId = matcher.group(3);
        Optional<Place> place = position == null || orderId == null
                ? Optional.empty()
                : Optional.of(new Place(Long.parseLong(position), new OrderId(orderId)));
        return new BoardCursor(Part.valueOf(String.valueOf(matcher.group(1))), place);
    }
}
