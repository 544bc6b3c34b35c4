package dev.serverlesspresso.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathsTests {
    static Stream<Addresses.Address> addresses() {
        return Addresses.all().stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void pathLeadsWhereTheExamplesSay(Addresses.Address address) {
        assertThat(Paths.of(address.path())).hasToString(address.leadsTo());
    }

    @Test
    void examplesAreManyAndEachStandsOnce() {
        assertThat(addresses().map(Addresses.Address::path))
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRouteHasAnExample() {
        assertThat(Paths.API).allSatisfy(route -> assertThat(addresses().map(Addresses.Address::path))
                .as(route.path())
                .anyMatch(route::matches));
    }

    /** API Gateway tries them last, wherever they stand. */
    @Test
    void routesThatTakeEverythingBelowComeLast() {
        List<Boolean> greedy = Paths.API.stream().map(ApiRoute::isGreedy).toList();
        assertThat(greedy).isSorted();
    }

    @Test
    void emptyPathAndNoPathLeadNowhere() {
        assertThat(Paths.of("")).hasToString("nothing");
        assertThat(Paths.of("*")).hasToString("nothing");
    }
}
