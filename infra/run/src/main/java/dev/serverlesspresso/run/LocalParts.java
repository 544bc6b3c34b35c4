package dev.serverlesspresso.run;

import dev.serverlesspresso.local.server.LocalAwsSettings;
import dev.serverlesspresso.run.origin.Limits;
import dev.serverlesspresso.run.origin.OriginSettings;
import java.util.List;
import java.util.function.Supplier;

/** How this run starts the local AWS and the origin. */
final class LocalParts {
    private LocalParts() {}

    static LocalAwsSettings aws(RunSettings settings) {
        return LocalAwsSettings.inMemory()
                .withData(settings.data().resolve("aws"))
                .withPort(settings.ports().aws())
                .withMqttPort(settings.ports().mqtt())
                .withIotEndpoint(settings.publicOrigin().getAuthority())
                .withPages(settings.origins())
                .withTemplates(settings.templates())
                .withInTheirPlace(new InTheirPlace(settings).attributes());
    }

    static OriginSettings origin(RunSettings settings, Supplier<List<String>> shops) {
        Ports ports = settings.ports();
        return new OriginSettings(
                ports.origin(),
                settings.host(),
                settings.signIn(),
                new OriginSettings.Backends(ports.qrValidator(), ports.orderManager(), ports.publisher(), ports.mqtt()),
                Limits.usual(),
                shops);
    }
}
