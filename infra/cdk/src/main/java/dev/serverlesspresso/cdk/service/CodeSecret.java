package dev.serverlesspresso.cdk.service;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** What the codes on the display are signed with: letters and digits, which read as Base64 too. */
final class CodeSecret extends Construct {
    private static final int LENGTH = 44;

    private final Secret secret;

    CodeSecret(Construct scope, String id) {
        super(scope, id);
        secret = Secret.Builder.create(this, "Secret")
                .description("Signs the codes of the coffee counter")
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(LENGTH)
                        .excludePunctuation(true)
                        .includeSpace(false)
                        .build())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    Secret secret() {
        return secret;
    }
}
