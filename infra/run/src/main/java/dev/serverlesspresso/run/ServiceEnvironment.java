package dev.serverlesspresso.run;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.deployer.Deployment;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of each service: those of its task definition, with the secrets as ECS would fill them in, and
 * what is otherwise on this machine. Nothing else reaches a service but what its process needs from the operating system.
 */
record ServiceEnvironment(RunSettings settings, Secrets secrets, URI awsEndpoint, Deployment deployment) {
    /** Well within {@link ServiceProcess#FINISHES_WITHIN}: nothing is in flight when a service is asked to stop. */
    private static final String SHUTDOWN_PHASE = "6s";

    Map<String, String> of(Service service) {
        TaskDefinition task = TaskDefinition.of(deployment, service.id());
        InTheirPlace place = new InTheirPlace(settings);
        Map<String, String> environment = new TreeMap<>();
        task.environment().forEach((variable, value) -> environment.put(variable, place.valueOf(variable, value)));
        task.secrets().forEach(variable -> environment.put(variable, secret(variable)));
        environment.putAll(otherwiseHere(service));
        return environment;
    }

    /** What Secrets Manager keeps there, this installation keeps here. */
    private String secret(String variable) {
        return switch (variable) {
            case "SERVERLESSPRESSO_CODESECRET" -> secrets.codeSecret();
            case "SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY" -> secrets.customerTokenKey();
            default -> throw new RunFailure("this installation has no secret for '" + variable + "'");
        };
    }

    /**
     * The one list of what differs from a task on ECS: ports and interfaces that are this machine's alone; the local AWS,
     * which takes any key and tells services apart by it, where ECS gives the credentials of the role; connections of
     * screens without TLS; and shops to begin with, which whoever deploys makes on AWS.
     */
    private Map<String, String> otherwiseHere(Service service) {
        Map<String, String> otherwise = new TreeMap<>();
        otherwise.put("SERVER_ADDRESS", "127.0.0.1");
        otherwise.put("SERVER_PORT", String.valueOf(settings.ports().of(service)));
        otherwise.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", SHUTDOWN_PHASE);
        otherwise.put("AWS_ENDPOINT_URL", awsEndpoint.toString());
        otherwise.put("AWS_ACCESS_KEY_ID", service.id());
        otherwise.put("AWS_SECRET_ACCESS_KEY", "local");
        if (service == Service.PUBLISHER) {
            otherwise.put(
                    "SERVERLESSPRESSO_IOTENDPOINT",
                    "ws://" + settings.publicOrigin().getAuthority());
        }
        if (service == Service.ORDER_MANAGER) {
            otherwise.put("SPRING_PROFILES_ACTIVE", "seed");
            Path shops = settings.shops();
            if (shops != null) {
                otherwise.put("SERVERLESSPRESSO_SHOPS_FILE", "file:" + shops);
            }
        }
        return otherwise;
    }

    /** Values that let any service be configured without anything running, to see which classes it loads. */
    static Map<String, String> placeholders() {
        return Map.of(
                "AWS_ENDPOINT_URL", "http://localhost:1",
                "AWS_REGION", Arns.REGION,
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "SERVERLESSPRESSO_CODESECRET", Secrets.newCodeSecret(),
                "SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY", Secrets.newTokenKey(),
                "SERVERLESSPRESSO_TOKENS_JWKSURI", "http://localhost:1/jwks.json");
    }
}
