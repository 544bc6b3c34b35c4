package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.publisher.PublisherProperties;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks the QR validator with the device's own token, which is refused there once the device is removed. */
@Component
class QrValidatorDevices implements PairedDevices {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final URI self;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST_WAIT).build();

    QrValidatorDevices(PublisherProperties properties) {
        self = properties.deviceSelf();
    }

    @Override
    public boolean isPaired(AccessToken token) {
        HttpRequest request = HttpRequest.newBuilder(self)
                .header("Authorization", "Bearer " + token.value())
                .timeout(LONGEST_WAIT)
                .build();
        int status = statusOf(request);
        if (status != OK && status != UNAUTHORIZED) {
            throw new Unavailable("the QR validator answered " + status + " about a device");
        }
        return status == OK;
    }

    private int statusOf(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new Unavailable("the QR validator cannot be asked about a device", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while asking about a device", interrupted);
        }
    }
}
