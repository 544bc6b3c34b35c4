package dev.serverlesspresso.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdFormatTests {

    private record TeamId(String value) {

        static final IdFormat<TeamId> FORMAT = new IdFormat<>("team id", "[a-z-]{2,8}", TeamId::new);

        TeamId {
            FORMAT.check(value);
        }
    }

    @Test
    void textFromOutsideIsAnIdIfTheWholeOfItMatches() {
        assertThat(TeamId.FORMAT.parse("night-1")).isEmpty();
        assertThat(TeamId.FORMAT.parse("night\n")).isEmpty();
        assertThat(TeamId.FORMAT.parse("night")).contains(new TeamId("night"));
    }

    @Test
    void messageSaysWhatTheValueAndWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TeamId("Night"))
                .withMessage("team id must match [a-z-]{2,8}: 'Night'");
    }
}
