package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OpeningHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The second of November 2026 is a Monday; Berlin is an hour ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02T06:59:59.999Z, false",
        "2026-11-02T07:00:00Z, true",
        "2026-11-02T16:59:59.999Z, true",
        "2026-11-02T17:00:00Z, false",
        "2026-11-03T07:00:00Z, false",
        "2026-11-06T14:59:00Z, false",
        "2026-11-06T15:00:00Z, true",
        "2026-11-07T00:59:00Z, true",
        "2026-11-07T01:00:00Z, false"
    })
    void openFromItsFirstMomentToBeforeItsLastAndPastMidnight(Instant instant, boolean open) {
        assertThat(week().isOpenAt(instant, BERLIN)).isEqualTo(open);
    }

    @Test
    void turningPointsAreTheNextOnesOfTheirKind() {
        Instant mondayNoon = Instant.parse("2026-11-02T11:00:00Z");
        assertThat(week().nextClosing(mondayNoon, BERLIN)).contains(Instant.parse("2026-11-02T17:00:00Z"));
        assertThat(week().nextOpening(mondayNoon, BERLIN)).contains(Instant.parse("2026-11-06T15:00:00Z"));
        Instant fridayNight = Instant.parse("2026-11-06T23:30:00Z");
        assertThat(week().nextClosing(fridayNight, BERLIN)).contains(Instant.parse("2026-11-07T01:00:00Z"));
        assertThat(week().nextOpening(fridayNight, BERLIN)).contains(Instant.parse("2026-11-09T07:00:00Z"));
        assertThat(week().nextOpening(Instant.parse("2026-11-02T07:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-11-06T15:00:00Z"));
    }

    /** On 29 March 2026 the clock goes from 02:00 to 03:00, on 25 October from 03:00 back to 02:00; both are Sundays. */
    @ParameterizedTest
    @CsvSource({
        "02:30, 05:00, 2026-03-29T01:30:00Z, 2026-03-29T03:00:00Z",
        "01:00, 02:30, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z",
        "02:30, 05:00, 2026-10-25T00:30:00Z, 2026-10-25T04:00:00Z",
        "01:00, 02:30, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
        "08:00, 18:00, 2026-03-29T06:00:00Z, 2026-03-29T16:00:00Z",
        "08:00, 18:00, 2026-10-25T07:00:00Z, 2026-10-25T17:00:00Z"
    })
    void hoursFollowTheClockOnTheWallWhereItJumps(String from, String to, Instant opens, Instant closes) {
        OpeningHours hours = read("{'sunday':{'from':'%s','to':'%s'}}".formatted(from, to));
        Instant before = opens.minusSeconds(3_600);
        assertThat(hours.nextOpening(before, BERLIN)).contains(opens);
        assertThat(hours.nextClosing(before, BERLIN)).contains(closes);
        assertThat(hours.isOpenAt(opens, BERLIN)).isTrue();
        assertThat(hours.isOpenAt(opens.minusMillis(1), BERLIN)).isFalse();
        assertThat(hours.isOpenAt(closes, BERLIN)).isFalse();
    }

    @Test
    void hourThatDoesNotExistInSpringIsNoTimeToBeOpen() {
        OpeningHours hours = read("{'sunday':{'from':'02:30','to':'03:10'}}");
        assertThat(hours.nextOpening(Instant.parse("2026-03-28T12:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-04-05T00:30:00Z"));
    }

    @Test
    void daysThatRunIntoEachOtherAreOneTime() {
        OpeningHours hours = read("{'monday':{'from':'20:00','to':'03:00'},'tuesday':{'from':'03:00','to':'09:00'},"
                + "'wednesday':{'from':'20:00','to':'03:00'},'thursday':{'from':'02:00','to':'02:30'}}");
        assertThat(hours.nextClosing(Instant.parse("2026-11-02T20:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-11-03T08:00:00Z"));
        assertThat(hours.nextClosing(Instant.parse("2026-11-04T20:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-11-05T02:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | must have a day at least",
                "{'someday':{'from':'08:00','to':'09:00'}} | has no such day: 'someday'",
                "{'monday':{'from':'08:00','to':'08:00'}} | must not begin and end at the same time on monday",
                "{'monday':{'from':'8:00','to':'09:00'}} | must be from 00:00 to 23:59 on monday",
                "{'monday':{'from':'08:00','to':'24:00'}} | must be from 00:00 to 23:59 on monday",
                "{'monday':{'from':'08:00'}} | must have 'from' and 'to' on monday",
                "{'monday':null} | must have 'from' and 'to' on monday"
            })
    void hoursThatNoWeekHasSayWhy(String json, String rule) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> read(json))
                .withStackTraceContaining("openingHours " + rule);
    }

    private static OpeningHours week() {
        return read("{'monday':{'from':'08:00','to':'18:00'},'friday':{'from':'16:00','to':'02:00'}}");
    }

    private static OpeningHours read(String json) {
        return JsonMapper.shared().readValue(json.replace('\'', '"'), OpeningHours.class);
    }
}
