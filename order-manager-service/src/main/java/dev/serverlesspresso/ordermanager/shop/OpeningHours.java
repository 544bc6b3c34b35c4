package dev.serverlesspresso.ordermanager.shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.ordermanager.menu.VisibleText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From when to when a shop is open, by the day of the week on which it opens; a day without is closed. All times are those of the
 * clock on its wall: one that is skipped in spring counts as the hour after, one that comes twice in autumn is the first.
 */
record OpeningHours(@JsonValue Map<String, Span> days) {

    /** As {@code 08:00}; a span that ends before it begins ends on the next day. */
    record Span(String from, String to) {}

    /** A time in which the shop is open without a break. */
    private record Open(Instant from, Instant to) {}

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    OpeningHours {
        if (days == null || days.isEmpty()) {
            throw new InvalidSetting("openingHours", "must have a day at least");
        }
        Map<String, Span> sorted = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = nameOf(day);
            if (days.containsKey(name)) {
                sorted.put(name, checked(name, days.get(name)));
            }
        }
        days.keySet().stream()
                .filter(day -> !sorted.containsKey(day))
                .findFirst()
                .ifPresent(day -> {
                    throw new InvalidSetting("openingHours", "has no such day: '" + VisibleText.shown(day) + "'");
                });
        days = Collections.unmodifiableMap(sorted);
    }

    private static Span checked(String day, Span span) {
        if (span == null || span.from() == null || span.to() == null) {
            throw new InvalidSetting("openingHours", "must have 'from' and 'to' on " + day);
        }
        if (!TIME.matcher(span.from()).matches() || !TIME.matcher(span.to()).matches()) {
            throw new InvalidSetting("openingHours", "must be from 00:00 to 23:59 on " + day);
        }
        if (span.from().equals(span.to())) {
            throw new InvalidSetting("openingHours", "must not begin and end at the same time on " + day);
        }
        return span;
    }

    boolean isOpenAt(Instant instant, ZoneId zone) {
        return around(instant, zone).stream()
                .anyMatch(open -> !instant.isBefore(open.from()) && instant.isBefore(open.to()));
    }

    /** When it opens next after that. */
    Optional<Instant> nextOpening(Instant after, ZoneId zone) {
        return around(after, zone).stream()
                .map(Open::from)
                .filter(after::isBefore)
                .findFirst();
    }

    /** When it closes next after that. */
    Optional<Instant> nextClosing(Instant after, ZoneId zone) {
        return around(after, zone).stream()
                .map(Open::to)
                .filter(after::isBefore)
                .findFirst();
    }

    /** Days that run into each other are one. */
    private List<Open> around(Instant instant, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(instant, zone);
        List<Open> times = new ArrayList<>();
        for (LocalDate day = today.minusDays(2); day.isBefore(today.plusDays(11)); day = day.plusDays(1)) {
            Span span = days.get(nameOf(day.getDayOfWeek()));
            if (span == null) {
                continue;
            }
            Open open = on(day, span, zone);
            Open last = times.isEmpty() ? null : times.get(times.size() - 1);
            if (last != null && !open.from().isAfter(last.to())) {
                times.set(times.size() - 1, new Open(last.from(), later(last.to(), open.to())));
            } else if (open.from().isBefore(open.to())) {
                times.add(open);
            }
        }
        return times;
    }

    private static Open on(LocalDate day, Span span, ZoneId zone) {
        LocalTime from = LocalTime.parse(span.from());
        LocalTime to = LocalTime.parse(span.to());
        LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
        return new Open(
                day.atTime(from).atZone(zone).toInstant(),
                lastDay.atTime(to).atZone(zone).toInstant());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String nameOf(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
