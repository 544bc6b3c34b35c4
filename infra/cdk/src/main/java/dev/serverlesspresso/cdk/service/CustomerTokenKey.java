package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.cdk.function.InlineFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/** The key that signs the tokens of guests and devices: a JWK, which CloudFormation cannot make by itself. */
final class CustomerTokenKey extends Construct {
    private static final String CODE = "signing-key.js";

    private final Secret secret;

    CustomerTokenKey(Construct scope, String id, String prefix) {
        super(scope, id);
        secret = Secret.Builder.create(this, "Secret")
                .description("Signs the tokens of guests and devices of the coffee counter")
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Function maker = new InlineFunction(
                        this,
                        "Maker",
                        new InlineFunction.Props(
                                "Makes the key that signs the tokens of guests and devices",
                                "/" + prefix + "/deployment/signing-key",
                                read(),
                                Duration.minutes(1)))
                .function();
        Grant mayWrite = Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(maker)
                .actions(List.of("secretsmanager:PutSecretValue"))
                .resourceArns(List.of(secret.getSecretArn()))
                .build());
        CustomResource key = CustomResource.Builder.create(this, "Key")
                .serviceToken(maker.getFunctionArn())
                .serviceTimeout(Duration.minutes(2))
                .resourceType("Custom::SigningKey")
                .properties(Map.of("SecretId", secret.getSecretArn()))
                .build();
        mayWrite.applyBefore(key);
    }

    ISecret secret() {
        return secret;
    }

    private static String read() {
        try (InputStream stream = CustomerTokenKey.class.getResourceAsStream(CODE)) {
            return new String(Objects.requireNonNull(stream, CODE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CODE, e);
        }
    }
}
