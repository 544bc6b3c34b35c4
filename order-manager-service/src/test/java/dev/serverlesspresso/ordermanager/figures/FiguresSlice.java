package dev.serverlesspresso.ordermanager.figures;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A day on which nothing was counted, for tests of all routes. */
@TestConfiguration(proxyBeanMethods = false)
public class FiguresSlice {

    @Bean
    DayCounts nothing() {
        return new DayCounts() {
            @Override
            public Counts of(ShopId shopId, LocalDate day) {
                return Counts.NONE;
            }

            @Override
            public SortedMap<LocalDate, Counts> between(ShopId shopId, LocalDate from, LocalDate to) {
                return new TreeMap<>();
            }
        };
    }
}
