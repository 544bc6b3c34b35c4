package dev.serverlesspresso.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.edge.Service;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterTests {
    @TempDir
    Path checkout;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(checkout);
        for (Service service : Service.values()) {
            trial.account.wanted.put(service.id(), 0);
        }
    }

    @AfterEach
    void end() {
        trial.close();
    }

    @Test
    void allServicesAreTurnedOnAndOff() {
        assertThat(trial.run("counter", "is=on")).as(trial.said.toString()).isZero();
        assertThat(trial.account.wanted).hasSize(3).allSatisfy((service, count) -> assertThat(count)
                .isOne());
        assertThat(trial.lastLine())
                .isEqualTo("The counter is on, which costs about 1.16 USD a day, orders not counted.");

        assertThat(trial.run("counter", "is=off")).isZero();
        assertThat(trial.account.wanted.values()).containsOnly(0);
        assertThat(trial.lastLine())
                .isEqualTo("The counter is off, which costs about 0.09 USD a day: nobody can open a shop or order until"
                        + " it is on again.");
    }

    @Test
    void nothingIsDoneToWhatIsOnAlready() {
        trial.account.wanted.replaceAll((service, count) -> 1);

        assertThat(trial.run("counter", "is=on")).isZero();

        assertThat(trial.lastLine()).startsWith("The counter is on already");
        assertThat(trial.aws.changes()).isEmpty();
    }

    @Test
    void waitingEndsWithWhatEcsSays() {
        trial.account.neverSteady = true;

        assertThat(trial.run("counter", "is=on")).isOne();

        assertThat(trial.lastLine())
                .isEqualTo("serverlesspresso: 'qr-validator' is not steady after 10 minutes; ECS says: (service"
                        + " qr-validator) was unable to place a task. Look at its log, and try again");
        assertThat(trial.waited).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whatIsNotDeployedCannotBeTurnedOn() {
        trial.account.wanted.remove("publisher");

        assertThat(trial.run("counter", "is=on")).isOne();

        assertThat(trial.lastLine()).contains("there is no service 'publisher' in the cluster 'serverlesspresso'");
        assertThat(trial.aws.changes()).isEmpty();
    }

    @Test
    void itIsOnOrOff() {
        assertThat(trial.run("counter", "is=open")).isOne();

        assertThat(trial.lastLine()).isEqualTo("serverlesspresso: say -Dis=on or -Dis=off, not 'open'");
    }
}
