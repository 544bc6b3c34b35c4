package dev.serverlesspresso.ordermanager.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected wait on days that robots make: how far off it is, and how often the drink is ready within the range. */
class RobotDayTests {

    private static final List<Long> SEEDS = LongStream.rangeClosed(1, 8).boxed().toList();

    private static final Map<KindOfDay, List<RobotDay.Prediction>> DAYS = KindOfDay.all().stream()
            .collect(Collectors.toMap(
                    Function.identity(), RobotDayTests::predictions, (one, other) -> one, LinkedHashMap::new));

    static Stream<KindOfDay> everyKindOfDay() {
        return DAYS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyKindOfDay")
    void middleOfTheRangeIsAtMostAQuarterOfTheWaitOff(KindOfDay kind) {
        Figures figures = Figures.of(DAYS.getOrDefault(kind, List.of()));
        System.out.println(figures.line(kind.name()));
        assertThat(figures.medianError()).isLessThanOrEqualTo(0.25);
    }

    @Test
    void eightOfTenDrinksAreReadyWithinTheRange() {
        List<RobotDay.Prediction> predictions = new ArrayList<>();
        DAYS.values().forEach(predictions::addAll);
        Figures figures = Figures.of(predictions);
        System.out.println(figures.line("all days"));
        assertThat(figures.held()).isBetween(0.70, 0.92);
    }

    @Test
    void everyRangeHasAWidth() {
        assertThat(DAYS.values()).allSatisfy(day -> assertThat(day)
                .allSatisfy(one -> assertThat(one.from()).isLessThan(one.to()).isPositive()));
    }

    private static List<RobotDay.Prediction> predictions(KindOfDay kind) {
        return SEEDS.stream().flatMap(seed -> RobotDay.of(kind, seed).stream()).toList();
    }

    /** The median of the error as a part of the wait, and the part of drinks that were ready within the range. */
    private record Figures(int drinks, double medianWait, double medianError, double medianWidth, double held) {

        static Figures of(List<RobotDay.Prediction> predictions) {
            return new Figures(
                    predictions.size(),
                    median(predictions.stream().map(RobotDay.Prediction::truth)),
                    median(predictions.stream().map(one -> one.errorOfMiddle() / one.truth())),
                    median(predictions.stream().map(one -> one.to() - one.from())),
                    predictions.stream().filter(RobotDay.Prediction::held).count() / (double) predictions.size());
        }

        String line(String name) {
            return "expected wait, %s: %d drinks, median wait %.0f s, median error %.1f %%, median range %.0f s wide, %.1f %% within"
                    .formatted(name, drinks, medianWait, 100 * medianError, medianWidth, 100 * held);
        }

        private static double median(Stream<Double> values) {
            List<Double> sorted = values.sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }
}
