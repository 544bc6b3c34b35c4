package dev.serverlesspresso.ordermanager.figures;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A day on which nothing was counted, for tests of all routes. */
@TestConfiguration(proxyBeanMethods = false)
public class FiguresSlice {

    @Bean
    DayCounts nothing() {
        return (shopId, day) -> new DayCounts.Counts(Map.of(), Map.of());
    }
}
