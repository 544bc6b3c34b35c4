package dev.serverlesspresso.ordermanager;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** Everything that can be set. */
@ConfigurationProperties("serverlesspresso")
public record OrderManagerProperties(
        @DefaultValue Tables tables,
        @DefaultValue Shops shops,
        @DefaultValue Admissions admissions,
        @DefaultValue Board board) {

    /** Names of the tables that this service reads and writes. */
    public record Tables(
            @DefaultValue("serverlesspresso-shops") String shops,
            @DefaultValue("serverlesspresso-orders") String orders,
            @DefaultValue("serverlesspresso-journeys") String journeys) {}

    /** The pace of the sweeper that announces changed shops, and the shops that profile {@code seed} creates. */
    public record Shops(
            @DefaultValue("20s") Duration sweepEvery,
            @DefaultValue("classpath:shops.json") Resource file) {}

    /**
     * The pace of the sweeper that announces admissions again: how old an admission without an order-processor must be,
     * and how many it takes at once.
     */
    public record Admissions(
            @DefaultValue("20s") Duration sweepEvery,
            @DefaultValue("15s") Duration unannouncedAfter,
            @DefaultValue("50") int atOnce) {}

    /** How long a finished order stays on the board. */
    public record Board(@DefaultValue("15m") Duration doneFor) {}
}
