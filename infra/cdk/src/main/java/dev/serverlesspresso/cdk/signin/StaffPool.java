package dev.serverlesspresso.cdk.signin;

import dev.serverlesspresso.cdk.function.InlineFunction;
import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.signin.NamesInAccessTokens;
import dev.serverlesspresso.signin.StaffPassword;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.LambdaVersion;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolOperation;
import software.amazon.awscdk.services.lambda.Runtime;
import software.constructs.Construct;

/** The accounts. Nobody makes one alone; a second factor by an app may be added by whoever wants it. */
final class StaffPool extends Construct {
    /** Cognito waits no longer for a trigger. */
    private static final Duration LONGEST_ANSWER = Duration.seconds(5);

    private final UserPool pool;

    StaffPool(Construct scope, String id, Settings settings) {
        super(scope, id);
        pool = UserPool.Builder.create(this, "Pool")
                .userPoolName(settings.prefix())
                .featurePlan(FeaturePlan.ESSENTIALS)
                .selfSignUpEnabled(false)
                .signInAliases(SignInAliases.builder().username(true).build())
                .signInCaseSensitive(false)
                .standardAttributes(StandardAttributes.builder()
                        .fullname(StandardAttribute.builder()
                                .required(true)
                                .mutable(true)
                                .build())
                        .build())
                .accountRecovery(AccountRecovery.NONE)
                .mfa(Mfa.OPTIONAL)
                .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
                .passwordPolicy(PasswordPolicy.builder()
                        .minLength(StaffPassword.SHORTEST)
                        .requireLowercase(true)
                        .requireUppercase(true)
                        .requireDigits(true)
                        .requireSymbols(true)
                        .tempPasswordValidity(Duration.days(3))
                        .build())
                .deletionProtection(settings.keepData())
                .removalPolicy(settings.data())
                .build();
        pool.addTrigger(
                UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, names(settings).function(), LambdaVersion.V2_0);
    }

    /** Services know staff by their access tokens alone, in which Cognito puts no name by itself. */
    private InlineFunction names(Settings settings) {
        return new InlineFunction(
                this,
                "Names",
                new InlineFunction.Props(
                        "Gives the access tokens of staff their names",
                        "/" + settings.prefix() + "/sign-in/names",
                        Runtime.NODEJS_24_X,
                        NamesInAccessTokens.source(),
                        LONGEST_ANSWER));
    }

    UserPool pool() {
        return pool;
    }
}
