package dev.serverlesspresso.run;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.local.signin.SignInSettings;
import java.util.Map;

/** What this machine has in the place of what the stacks declare and only AWS has. */
record InTheirPlace(RunSettings settings) {
    /** Services that ask others by the API: here they ask them at their ports, so that no crowd at the origin delays it. */
    private static final Map<String, Service> NEIGHBOURS = Map.of(
            "SERVERLESSPRESSO_ORDERMANAGER", Service.ORDER_MANAGER,
            "SERVERLESSPRESSO_TOKENS_JWKSURI", Service.QR_VALIDATOR,
            "SERVERLESSPRESSO_DEVICESELF", Service.QR_VALIDATOR);

    /** For CloudFront and the API the origin, for Cognito staff sign-in. */
    Map<String, String> attributes() {
        return Map.of(
                "AWS::CloudFront::Distribution.DomainName", authority(),
                "AWS::ApiGatewayV2::Api.ApiEndpoint", api(),
                "AWS::Cognito::UserPool.ProviderURL", settings.signIn().toString(),
                "AWS::Cognito::UserPoolClient.Ref", SignInSettings.CLIENT_ID);
    }

    /** The value that a variable of a task definition has here. Nothing here has a certificate. */
    String valueOf(String variable, String value) {
        Service neighbour = NEIGHBOURS.get(variable);
        if (neighbour != null && value.startsWith(api())) {
            return "http://127.0.0.1:" + settings.ports().of(neighbour) + value.substring(api().length());
        }
        return value.replace("https://" + authority(), settings.publicOrigin().toString());
    }

    private String authority() {
        return settings.publicOrigin().getAuthority();
    }

    private String api() {
        return "http://localhost:" + settings.ports().origin();
    }
}
