package dev.serverlesspresso.cdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.cdk.name.CounterStack;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.RemovalPolicy;

class SettingsTests {
    private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/abc";

    @Test
    void nothingHasToBeDecided() {
        Settings settings = with(Map.of());

        assertThat(settings.name("orders")).isEqualTo("serverlesspresso-orders");
        assertThat(settings.names().stack(CounterStack.CORE)).isEqualTo("ServerlesspressoCore");
        assertThat(settings.data()).isEqualTo(RemovalPolicy.RETAIN);
        assertThat(settings.region()).isEmpty();
        assertThat(settings.spot()).isFalse();
        assertThat(settings.schedule()).isEmpty();
        assertThat(settings.imageTag()).isEqualTo("latest");
        assertThat(settings.front()).isEqualTo(new Front(false, Optional.empty()));
        assertThat(settings.alerts()).isEqualTo(new Alerts(Optional.empty(), Optional.empty()));
    }

    @Test
    void valuesOfJsonAndOfTheCommandLineMeanTheSame() {
        assertThat(with(Map.of("keepData", false)).keepData()).isFalse();
        assertThat(with(Map.of("keepData", "false")).keepData()).isFalse();
        assertThat(with(Map.of("budget", 20, "alarmEmail", "a@example.com")).alerts())
                .isEqualTo(new Alerts(Optional.of("a@example.com"), Optional.of(20)));
    }

    @Test
    void stackIsNamedAfterThePrefix() {
        assertThat(with(Map.of("prefix", "alice-two")).names().stack(CounterStack.CORE))
                .isEqualTo("AliceTwoCore");
    }

    @Test
    void scheduleNamesHoursDaysAndTheirZone() {
        assertThat(with(Map.of("schedule", "07:30-19:00 MON-FRI Asia/Tokyo")).schedule())
                .contains(
                        new OpeningHours(LocalTime.of(7, 30), LocalTime.of(19, 0), "MON-FRI", ZoneId.of("Asia/Tokyo")));
        assertThat(with(Map.of("schedule", "07:30-19:00 UTC")).schedule())
                .hasValueSatisfying(hours -> assertThat(hours.days()).isEqualTo("*"));
    }

    @Test
    void domainComesWithItsCertificate() {
        assertThat(with(Map.of("domain", "coffee.example.com", "certificate", CERTIFICATE))
                        .front()
                        .domain())
                .contains(new Front.Domain("coffee.example.com", CERTIFICATE));
        assertThatThrownBy(() -> with(Map.of("domain", "coffee.example.com")))
                .hasMessage("serverlesspresso:domain and certificate must be given together: 'coffee.example.com'");
        assertThatThrownBy(() -> with(Map.of("certificate", CERTIFICATE)))
                .hasMessageContaining("must be given together");
    }

    @Test
    void wafNeedsTheRegionOfCloudFront() {
        assertThat(with(Map.of("waf", "true", "region", "us-east-1")).front().waf())
                .isTrue();
        assertThatThrownBy(() -> with(Map.of("waf", "true", "region", "eu-central-1")))
                .hasMessage("serverlesspresso:region must be us-east-1 with a WAF: CloudFront takes web ACLs from there"
                        + " alone: 'eu-central-1'");
        assertThatThrownBy(() -> with(Map.of("waf", "true"))).hasMessageContaining("must be us-east-1");
    }

    @Test
    void budgetNeedsSomebodyToTell() {
        assertThatThrownBy(() -> with(Map.of("budget", "20")))
                .hasMessageContaining("needs serverlesspresso:alarmEmail");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prefix | Alice | small letters",
                "prefix | 2nd | small letters",
                "prefix | a--b | small letters",
                "prefix | a-very-long-prefix-indeed | at most 20",
                "prefix | my-cognito | Cognito takes no such domain",
                "region | Frankfurt | the name of a region",
                "keepData | no | true or false",
                "spot | yes | true or false",
                "imageTag | -x | a tag of an image",
                "schedule | always | must be like",
                "schedule | 19:00-07:30 UTC | within one day",
                "schedule | 25:00-26:00 UTC | must be like",
                "schedule | 07:30-19:00 Asia/Nowhere | must be like",
                "alarmEmail | nobody | an address of e-mail",
                "budget | 0 | whole US dollars a month",
                "budget | 2.5 | whole US dollars a month",
                "domain | https://coffee.example.com | a name such as",
                "certificate | arn:aws:acm:eu-central-1:123456789012:certificate/abc | in us-east-1",
            })
    void wrongValueIsToldByItsKeyWithWhatIsAllowed(String key, String value, String rule) {
        assertThatThrownBy(() -> with(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("serverlesspresso:" + key + " ")
                .hasMessageContaining(rule)
                .hasMessageEndingWith(": '" + value + "'");
    }

    private static Settings with(Map<String, Object> values) {
        Map<String, Object> context = new HashMap<>();
        values.forEach((key, value) -> context.put(Context.KEYS + key, value));
        return Settings.of(new App(AppProps.builder().context(context).build()).getNode());
    }
}
