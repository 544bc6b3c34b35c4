package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.local.deployer.Deployment;
import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceEnvironmentTests {
    @TempDir
    static Path data;

    private static ServiceEnvironment environment;

    @BeforeAll
    static void deploy() {
        RunSettings settings = new RunSettings(data, data, "0", "192.0.2.1", Ports.usual());
        LocalAwsSettings aws = LocalAwsSettings.inMemory()
                .withTemplates(settings.templates())
                .withInTheirPlace(new InTheirPlace(settings).attributes());
        try (LocalAws local = LocalAws.start(aws)) {
            Deployment deployment = local.deployment();
            environment =
                    new ServiceEnvironment(settings, Secrets.in(data), URI.create("http://localhost:4566"), deployment);
        }
    }

    @ParameterizedTest
    @EnumSource
    void serviceListensOnItsOnePortOfLoopback(Service service) {
        assertThat(environment.of(service))
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("SERVER_PORT", String.valueOf(service.port()))
                .doesNotContainKey("MANAGEMENT_SERVER_PORT");
    }

    @ParameterizedTest
    @EnumSource
    void serviceHasAllThatItsTaskDefinitionNamesAndAKeyOfItsOwn(Service service) {
        TaskDefinition task = TaskDefinition.of(environment.deployment(), service.id());

        assertThat(environment.of(service).keySet())
                .containsAll(task.environment().keySet())
                .containsAll(task.secrets());
        assertThat(environment.of(service))
                .containsEntry("AWS_ACCESS_KEY_ID", service.id())
                .containsEntry("SERVERLESSPRESSO_STAFF_ISSUER", "http://localhost:4567")
                .containsEntry("SERVERLESSPRESSO_STAFF_CLIENTID", "serverlesspresso-staff")
                .containsEntry("SERVERLESSPRESSO_HTTP_ALLOWEDHOSTS", "192.0.2.1:8080");
    }

    @Test
    void addressesAreThoseOfThisMachine() {
        Map<String, String> qrValidator = environment.of(Service.QR_VALIDATOR);
        assertThat(qrValidator)
                .containsEntry("SERVERLESSPRESSO_ORDERINGURL", "http://192.0.2.1:8080/order")
                .containsEntry("SERVERLESSPRESSO_BARISTAURL", "http://192.0.2.1:8080/barista")
                .containsEntry("SERVERLESSPRESSO_ORDERMANAGER", "http://127.0.0.1:8082");
        assertThat(environment.of(Service.PUBLISHER))
                .containsEntry("SERVERLESSPRESSO_TOKENS_JWKSURI", "http://127.0.0.1:8081/api/jwks.json")
                .containsEntry("SERVERLESSPRESSO_DEVICESELF", "http://127.0.0.1:8081/api/devices/self")
                .containsEntry("SERVERLESSPRESSO_IOTENDPOINT", "ws://192.0.2.1:8080");
    }

    @Test
    void secretsAreThoseOfThisInstallationAndReachTheirServiceAlone() {
        assertThat(environment.of(Service.QR_VALIDATOR))
                .containsEntry(
                        "SERVERLESSPRESSO_CODESECRET", environment.secrets().codeSecret())
                .containsEntry(
                        "SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY",
                        environment.secrets().customerTokenKey());
        assertThat(environment.of(Service.PUBLISHER)).doesNotContainKey("SERVERLESSPRESSO_CODESECRET");
    }
}
