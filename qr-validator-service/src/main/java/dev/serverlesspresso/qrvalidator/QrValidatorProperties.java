package dev.serverlesspresso.qrvalidator;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this service; only the two secrets have no default.
 *
 * @param orderManager where the order manager says how far an order of the counter is
 */
@ConfigurationProperties("serverlesspresso")
public record QrValidatorProperties(
        @DefaultValue Tables tables,
        @DefaultValue("serverlesspresso-qr-validator") String queue,
        @DefaultValue CustomerTokens customerTokens,
        @DefaultValue("") String codeSecret,
        @DefaultValue("http://localhost:8080/order") URI orderingUrl,
        @DefaultValue("http://localhost:8080/barista") URI baristaUrl,
        @DefaultValue("http://localhost:8082") URI orderManager,
        @DefaultValue Scans scans,
        @DefaultValue Pairings pairings) {

    /** Names of the tables that this service owns. */
    public record Tables(
            @DefaultValue("serverlesspresso-codes") String codes) {}

    /** The key that signs the tokens of customers, and for how long a token is valid. */
    public record CustomerTokens(
            @DefaultValue("") String signingKey,
            @DefaultValue("24h") Duration validFor) {

        @Override
        public String toString() {
            return "CustomerTokens[validFor=" + validFor + "]";
        }
    }

    /** Limits on scanning, and the intervals of the sweeper. */
    public record Scans(
            @DefaultValue("1200") int perAddressAndMinute,
            @DefaultValue("5s") Duration sweepEvery,
            @DefaultValue("5s") Duration unannouncedAfter,
            @DefaultValue("5s") Duration turnWithin) {}

    /** How devices are paired, and for how long their credentials are good. */
    public record Pairings(
            @DefaultValue("10m") Duration validFor,
            @DefaultValue("30") int perAddressAndMinute,
            @DefaultValue("20s") Duration heldFor,
            @DefaultValue("1s") Duration lookEvery,
            @DefaultValue("400") int heldAtOnce,
            @DefaultValue("90d") Duration credentialValidFor,
            @DefaultValue("15m") Duration accessValidFor,
            @DefaultValue("2m") Duration renewalGrace) {}

    @Override
    public String toString() {
        return "QrValidatorProperties[tables=" + tables + ", orderingUrl=" + orderingUrl + "]";
    }
}
