package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTests {
    @Test
    void freePortsDifferFromEachOther() {
        Ports ports = Ports.free();

        assertThat(Set.of(
                        ports.origin(),
                        ports.aws(),
                        ports.signIn(),
                        ports.mqtt(),
                        ports.qrValidator(),
                        ports.orderManager()))
                .hasSize(6)
                .doesNotContain(ports.publisher());
    }

    @Test
    void portInUseIsNamedWithWhatItIsFor() throws Exception {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(
                    free.origin(),
                    taken.getLocalPort(),
                    free.signIn(),
                    free.mqtt(),
                    free.qrValidator(),
                    free.orderManager(),
                    1);

            assertThatThrownBy(ports::checkFree)
                    .isInstanceOf(RunFailure.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " (the local AWS) is in use: stop what listens there and try again");
        }
    }
}
