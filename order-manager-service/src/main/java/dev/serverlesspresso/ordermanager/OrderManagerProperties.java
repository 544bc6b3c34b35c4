package dev.serverlesspresso.ordermanager;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Everything that can be set. */
@ConfigurationProperties("serverlesspresso")
public record OrderManagerProperties(
        @DefaultValue("serverlesspresso") String busName,
        @DefaultValue Tables tables,
        @DefaultValue Staff staff,
        @DefaultValue CustomerTokens customerTokens,
        @DefaultValue Shops shops,
        @DefaultValue Admissions admissions,
        @DefaultValue Board board) {

    /** Names of the tables that this service reads and writes. */
    public record Tables(
            @DefaultValue("serverlesspresso-shops") String shops,
            @DefaultValue("serverlesspresso-orders") String orders,
            @DefaultValue("serverlesspresso-journeys") String journeys) {}

    /** Where staff sign in, and the client whose tokens are good. */
    public record Staff(
            @DefaultValue("http://localhost:4567") URI issuer,
            @DefaultValue("serverlesspresso-staff") String clientId) {}

    /** Whose customer tokens are good, and where their keys are. */
    public record CustomerTokens(
            @DefaultValue("serverlesspresso/qr-validator") String issuer,

            @DefaultValue("http://localhost:8081/api/jwks.json")
            URI jwksUri) {}

    /** The pace of the sweeper that tells of changed shops. */
    public record Shops(@DefaultValue("20s") Duration sweepEvery) {}

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
