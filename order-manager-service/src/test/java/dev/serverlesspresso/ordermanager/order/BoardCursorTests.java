package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardCursorTests {

    @Test
    void placeComesBackFromItsText() {
        BoardCursor inside = new BoardCursor(
                BoardCursor.Part.DONE, Optional.of(new BoardCursor.Place(1_793_610_000_123L, Given.ORDER)));
        BoardCursor start = new BoardCursor(BoardCursor.Part.OPEN, Optional.empty());
        assertThat(BoardCursor.parse(inside.text())).contains(inside);
        assertThat(BoardCursor.parse(start.text())).contains(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "open",
                "tokyo#OPEN",
                "OPEN,1",
                "OPEN,-1,order-000001",
                "OPEN,1,short",
                "OPEN,1,order-000001,x"
            })
    void otherTextsAreNoPlaces(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThat(BoardCursor.parse(text)).isEmpty();
        assertThat(BoardCursor.parse("%" + plain)).isEmpty();
    }
}
