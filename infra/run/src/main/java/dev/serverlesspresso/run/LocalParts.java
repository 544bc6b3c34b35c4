package dev.serverlesspresso.run;

import dev.serverlesspresso.local.server.LocalAwsSettings;

/** How this run starts the local AWS: the built templates, its own folder, the origin as the IoT endpoint. */
final class LocalParts {
    private LocalParts() {}

    static LocalAwsSettings aws(RunSettings settings) {
        return LocalAwsSettings.inMemory()
                .withData(settings.data().resolve("aws"))
                .withPort(settings.ports().aws())
                .withMqttPort(settings.ports().mqtt())
                .withIotEndpoint(settings.publicOrigin().getAuthority())
                .withBuiltTemplates();
    }
}
