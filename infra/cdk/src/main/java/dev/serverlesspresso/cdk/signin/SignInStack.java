package dev.serverlesspresso.cdk.signin;

import dev.serverlesspresso.cdk.name.CounterOutput;
import dev.serverlesspresso.cdk.settings.Settings;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cognito.CfnManagedLoginBranding;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.ManagedLoginVersion;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.cognito.UserPoolGroup;
import software.constructs.Construct;

/** Where staff sign in: accounts that an administrator makes, in groups that name a shop and a role. */
public final class SignInStack extends Stack {
    private final StaffPool pool;
    private final UserPoolClient client;

    /**
     * What sign-in needs to know.
     *
     * @param address the origin of the screens, to which sign-in comes back
     */
    public record Props(Settings settings, String address) {}

    public SignInStack(Construct scope, String id, StackProps stackProps, Props props) {
        super(scope, id, stackProps);
        pool = new StaffPool(this, "Staff", props.settings());
        client = new ScreensClient(this, "Screens", new ScreensClient.Props(pool.pool(), props.address())).client();
        UserPoolDomain domain = UserPoolDomain.Builder.create(this, "Domain")
                .userPool(pool.pool())
                .cognitoDomain(CognitoDomainOptions.builder()
                        .domainPrefix(StaffDomain.of(props.settings(), this).prefix())
                        .build())
                .managedLoginVersion(ManagedLoginVersion.NEWER_MANAGED_LOGIN)
                .build();
        CfnManagedLoginBranding branding = CfnManagedLoginBranding.Builder.create(this, "Branding")
                .userPoolId(pool.pool().getUserPoolId())
                .clientId(client.getUserPoolClientId())
                .useCognitoProvidedValues(true)
                .build();
        branding.getNode().addDependency(domain);
        UserPoolGroup.Builder.create(this, "Operators")
                .userPool(pool.pool())
                .groupName("*:operator")
                .description("Create and archive shops")
                .build();
        CfnOutput.Builder.create(this, CounterOutput.USER_POOL.id())
                .description("Where accounts of staff are made, in groups such as demo:barista")
                .value(pool.pool().getUserPoolId())
                .build();
        CfnOutput.Builder.create(this, CounterOutput.CLIENT.id())
                .description("The screens, as the client that tokens of staff are made for")
                .value(client.getUserPoolClientId())
                .build();
    }

    /** The issuer of the tokens of staff. */
    public String issuer() {
        return pool.pool().getUserPoolProviderUrl();
    }

    public String clientId() {
        return client.getUserPoolClientId();
    }
}
