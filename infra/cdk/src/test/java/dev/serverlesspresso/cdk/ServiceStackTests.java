package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three services as containers. */
class ServiceStackTests {
    private static final String TASK = "AWS::ECS::TaskDefinition";
    private static final String SERVICE = "AWS::ECS::Service";

    @ParameterizedTest
    @CsvSource({"QrValidator,qr-validator,8081", "OrderManager,order-manager,8082", "Publisher,publisher,8083"})
    void taskIsSmallAndItsContainerIsNobodysRoot(String stack, String name, int port) {
        Map<String, Object> task = Synthesised.USUAL.stack(stack).only(TASK);
        assertThat(task).containsEntry("Cpu", "256").containsEntry("Memory", "512");
        assertThat(map(task.get("RuntimePlatform"))).containsEntry("CpuArchitecture", "ARM64");
        assertThat(container(stack))
                .containsEntry("Name", name)
                .containsEntry("User", "1000:1000")
                .containsEntry("ReadonlyRootFilesystem", true)
                .containsEntry("StopTimeout", 60);
        assertThat(list(container(stack).get("MountPoints"))).singleElement().satisfies(mount -> assertThat(map(mount))
                .containsEntry("ContainerPath", "/tmp"));
        Map<String, Object> health = map(container(stack).get("HealthCheck"));
        assertThat(health).containsEntry("StartPeriod", 120);
        assertThat(list(health.get("Command"))).contains("http://127.0.0.1:" + port + "/actuator/health/readiness");
        assertThat(list(container(stack).get("PortMappings")))
                .singleElement()
                .satisfies(mapping -> assertThat(map(mapping)).containsEntry("ContainerPort", port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QrValidator", "OrderManager", "Publisher"})
    void apiFindsTheServiceByItsPortAndNobodyElseDoes(String stack) {
        Map<String, Object> service = Synthesised.USUAL.stack(stack).only(SERVICE);
        Map<String, Object> network =
                map(map(service.get("NetworkConfiguration")).get("AwsvpcConfiguration"));
        assertThat(network).containsEntry("AssignPublicIp", "ENABLED");
        assertThat(list(network.get("SecurityGroups"))).hasSize(1);
        assertThat(map(list(map(Synthesised.USUAL
                                        .stack(stack)
                                        .only("AWS::ServiceDiscovery::Service")
                                        .get("DnsConfig"))
                                .get("DnsRecords"))
                        .get(0)))
                .containsEntry("Type", "SRV");
        assertThat(Synthesised.USUAL.stack(stack).only("AWS::ApiGatewayV2::Integration"))
                .containsEntry("ConnectionType", "VPC_LINK")
                .satisfies(integration ->
                        assertThat(map(integration.get("RequestParameters"))).containsKey("overwrite:header.host"));
    }

    @Test
    void serviceRunsAlwaysOrByTheScheduleOfTheContext() {
        assertThat(Synthesised.USUAL.stack("Publisher").only(SERVICE)).containsEntry("DesiredCount", 1);
        assertThat(Synthesised.USUAL.stack("Publisher").ofType("AWS::ApplicationAutoScaling::ScalableTarget"))
                .isEmpty();
        assertThat(Synthesised.WORKSHOP.stack("Publisher").only(SERVICE)).doesNotContainKey("DesiredCount");
        Map<String, Object> target =
                Synthesised.WORKSHOP.stack("Publisher").only("AWS::ApplicationAutoScaling::ScalableTarget");
        assertThat(list(target.get("ScheduledActions")).stream()
                        .map(action -> map(action).get("Schedule") + " "
                                + map(action).get("Timezone") + " "
                                + map(map(action).get("ScalableTargetAction")).get("MaxCapacity")))
                .containsExactly("cron(30 7 ? * MON-FRI *) Asia/Tokyo 1", "cron(0 19 ? * MON-FRI *) Asia/Tokyo 0");
    }

    @Test
    void spotComesFromTheContext() {
        assertThat(Synthesised.USUAL.stack("Publisher").only(SERVICE).get("CapacityProviderStrategy"))
                .hasToString("[{CapacityProvider=FARGATE, Weight=1}]");
        assertThat(Synthesised.WORKSHOP.stack("Publisher").only(SERVICE).get("CapacityProviderStrategy"))
                .hasToString("[{CapacityProvider=FARGATE_SPOT, Weight=1}]");
    }

    @Test
    void failedDeploymentGoesBackByItself() {
        assertThat(map(map(Synthesised.USUAL.stack("Publisher").only(SERVICE).get("DeploymentConfiguration"))
                        .get("DeploymentCircuitBreaker")))
                .containsEntry("Enable", true)
                .containsEntry("Rollback", true);
    }

    /** What each service has of its own, beside what all have. */
    @Test
    void environmentHasWhatTheServicesReadAndNoSecret() {
        Set<String> common = Set.of(
                "JAVA_TOOL_OPTIONS",
                "AWS_REGION",
                "SERVER_ADDRESS",
                "SERVER_TOMCAT_REMOTEIP_REMOTEIPHEADER",
                "SERVERLESSPRESSO_BUSNAME",
                "SERVERLESSPRESSO_HTTP_ALLOWEDHOSTS",
                "SERVERLESSPRESSO_STAFF_ISSUER",
                "SERVERLESSPRESSO_STAFF_CLIENTID");
        assertThat(own("QrValidator", common))
                .containsExactlyInAnyOrder(
                        "SERVERLESSPRESSO_TABLES_CODES",
                        "SERVERLESSPRESSO_QUEUE",
                        "SERVERLESSPRESSO_ORDERINGURL",
                        "SERVERLESSPRESSO_BARISTAURL",
                        "SERVERLESSPRESSO_ORDERMANAGER");
        assertThat(own("OrderManager", common))
                .containsExactlyInAnyOrder(
                        "SERVERLESSPRESSO_TABLES_SHOPS",
                        "SERVERLESSPRESSO_TABLES_ORDERS",
                        "SERVERLESSPRESSO_TABLES_JOURNEYS",
                        "SERVERLESSPRESSO_JOURNEYQUEUE",
                        "SERVERLESSPRESSO_MOVEQUEUE",
                        "SERVERLESSPRESSO_DEVICEQUEUE",
                        "SERVERLESSPRESSO_TOKENS_JWKSURI");
        assertThat(own("Publisher", common))
                .containsExactlyInAnyOrder(
                        "SERVERLESSPRESSO_QUEUE",
                        "SERVERLESSPRESSO_SCREENROLEARN",
                        "SERVERLESSPRESSO_DEVICESELF",
                        "SERVERLESSPRESSO_TOKENS_JWKSURI");
    }

    @Test
    void secretsComeFromSecretsManager() {
        assertThat(list(container("QrValidator").get("Secrets")).stream()
                        .map(secret -> map(secret).get("Name")))
                .containsExactlyInAnyOrder("SERVERLESSPRESSO_CODESECRET", "SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY");
        assertThat(container("OrderManager")).doesNotContainKey("Secrets");
        assertThat(container("Publisher")).doesNotContainKey("Secrets");
    }

    @Test
    void screensAreAddressedByTheNameThatBrowsersKnow() {
        assertThat(environment(Synthesised.WORKSHOP, "QrValidator"))
                .containsEntry("SERVERLESSPRESSO_ORDERINGURL", "https://coffee.example.com/order")
                .containsEntry("SERVERLESSPRESSO_BARISTAURL", "https://coffee.example.com/barista")
                .containsEntry("SERVERLESSPRESSO_HTTP_ALLOWEDHOSTS", "coffee.example.com");
    }

    /** Also where the role is of another stack, as the publisher's. */
    @ParameterizedTest
    @ValueSource(strings = {"QrValidator", "OrderManager", "Publisher"})
    void rightsAreThereBeforeTheService(String stack) {
        Map<String, Object> service = Synthesised.USUAL
                .stack(stack)
                .ofType(SERVICE)
                .values()
                .iterator()
                .next();
        assertThat(list(service.get("DependsOn")).toString()).containsPattern("Role\\w*Policy");
    }

    @Test
    void keyOfTheTokensIsThereBeforeTheService() {
        Resources stack = Synthesised.USUAL.stack("QrValidator");
        Map<String, Object> service = stack.ofType(SERVICE).values().iterator().next();
        String key = stack.ofType("Custom::SigningKey").keySet().iterator().next();
        assertThat(list(service.get("DependsOn"))).contains(key);
        assertThat(properties(stack.ofType("AWS::SecretsManager::Secret")
                        .values()
                        .iterator()
                        .next()))
                .extracting(secret -> map(secret.get("GenerateSecretString")))
                .satisfies(generated -> assertThat(map(generated))
                        .containsEntry("PasswordLength", 44)
                        .containsEntry("ExcludePunctuation", true));
    }

    /** Whatever defaults to something on one machine is told: addresses, names of tables and queues, the screens' role. */
    @ParameterizedTest
    @CsvSource({"QrValidator,qr-validator", "OrderManager,order-manager", "Publisher,publisher"})
    void everyDefaultOfOneMachineIsReplaced(String stack, String service) {
        ServiceSources sources = ServiceSources.of(service);
        Set<String> defaults = new TreeSet<>(sources.find(
                "@DefaultValue\\(\"(?:http://localhost|serverlesspresso-|arn:)[^\"]*\"\\)\\s+(?:URI|String) (\\w+)"));
        defaults.addAll(sources.find("queueNames = \"\\$\\{serverlesspresso\\.([a-z-]+):"));
        Set<String> told = environment(Synthesised.USUAL, stack).keySet();
        assertThat(defaults).hasSizeGreaterThan(3).allSatisfy(name -> {
            if (!(service.equals("qr-validator") && name.equals("jwksUri"))) { // it reads its own keys from itself
                assertThat(told)
                        .anyMatch(variable ->
                                variable.endsWith("_" + name.replace("-", "").toUpperCase(Locale.ROOT)));
            }
        });
    }

    /** A variable that no setting is called by would be read by nobody. */
    @ParameterizedTest
    @CsvSource({"QrValidator,qr-validator", "OrderManager,order-manager", "Publisher,publisher"})
    void everyVariableOfOursIsASetting(String stack, String service) {
        ServiceSources sources = ServiceSources.of(service);
        Set<String> names = new TreeSet<>();
        sources.find("(\\w+)\\s*[,)]").forEach(name -> names.add(name.toUpperCase(Locale.ROOT)));
        sources.find("serverlesspresso\\.([a-z-]+)")
                .forEach(name -> names.add(name.replace("-", "").toUpperCase(Locale.ROOT)));
        assertThat(environment(Synthesised.USUAL, stack).keySet().stream()
                        .filter(variable -> variable.startsWith("SERVERLESSPRESSO_")))
                .allSatisfy(variable -> assertThat(names)
                        .containsAll(List.of(variable.split("_", -1)).subList(1, variable.split("_", -1).length)));
    }

    private static Stream<String> own(String stack, Set<String> common) {
        Map<String, Object> all = environment(Synthesised.USUAL, stack);
        assertThat(all.keySet()).containsAll(common);
        return all.keySet().stream().filter(name -> !common.contains(name));
    }

    private static Map<String, Object> environment(Synthesised one, String stack) {
        return list(container(one, stack).get("Environment")).stream()
                .map(Resources::map)
                .collect(Collectors.toMap(
                        variable -> String.valueOf(variable.get("Name")),
                        variable -> variable.get("Value"),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static Map<String, Object> container(String stack) {
        return container(Synthesised.USUAL, stack);
    }

    private static Map<String, Object> container(Synthesised one, String stack) {
        List<Object> containers = list(one.stack(stack).only(TASK).get("ContainerDefinitions"));
        assertThat(containers).hasSize(1);
        return map(containers.get(0));
    }
}
