package dev.serverlesspresso.cdk.signin;

import dev.serverlesspresso.cdk.settings.Settings;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.constructs.Construct;

/** The accounts. Nobody makes one alone; a second factor by an app may be added by whoever wants it. */
final class StaffPool extends Construct {
    private static final int SHORTEST_PASSWORD = 12;

    private final UserPool pool;

    StaffPool(Construct scope, String id, Settings settings) {
        super(scope, id);
        pool = UserPool.Builder.create(this, "Pool")
                .userPoolName(settings.prefix())
                .featurePlan(FeaturePlan.ESSENTIALS)
                .selfSignUpEnabled(false)
                .signInAliases(SignInAliases.builder().username(true).build())
                .signInCaseSensitive(false)
                .accountRecovery(AccountRecovery.NONE)
                .mfa(Mfa.OPTIONAL)
                .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
                .passwordPolicy(PasswordPolicy.builder()
                        .minLength(SHORTEST_PASSWORD)
                        .requireLowercase(true)
                        .requireUppercase(true)
                        .requireDigits(true)
                        .requireSymbols(true)
                        .tempPasswordValidity(Duration.days(3))
                        .build())
                .deletionProtection(settings.keepData())
                .removalPolicy(settings.data())
                .build();
    }

    UserPool pool() {
        return pool;
    }
}
