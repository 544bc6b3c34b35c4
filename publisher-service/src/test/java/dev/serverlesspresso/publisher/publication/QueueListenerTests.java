package dev.serverlesspresso.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueListenerTests {

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 4", "3, 8", "4, 16", "5, 16", "100, 16"})
    void pausesGrowAndStayBounded(int received, int seconds) {
        assertThat(QueueListener.pauseSeconds(received)).isEqualTo(seconds);
    }
}
