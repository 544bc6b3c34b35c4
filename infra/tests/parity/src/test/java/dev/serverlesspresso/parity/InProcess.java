package dev.serverlesspresso.parity;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The local AWS of this repository, in memory, in the process of the tests. */
final class InProcess extends AwsExtension {
    @Override
    Aws open() {
        LocalAws local = LocalAws.start(LocalAwsSettings.inMemory());
        return new Aws(
                local.endpoint(),
                Region.EU_CENTRAL_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIALOCAL", "local")),
                local::close);
    }
}
