package dev.serverlesspresso.deploy.account;

import dev.serverlesspresso.deploy.terminal.Refusal;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DomainDescriptionType;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** The account that the usual credentials of AWS belong to. */
public final class AwsAccount implements Account {
    private final StsClient sts;
    private final SsmClient ssm;
    private final CognitoIdentityProviderClient cognito;

    public AwsAccount(StsClient sts, SsmClient ssm, CognitoIdentityProviderClient cognito) {
        this.sts = sts;
        this.ssm = ssm;
        this.cognito = cognito;
    }

    @Override
    public Identity identity() {
        try {
            var caller = sts.getCallerIdentity();
            return new Identity(caller.account(), caller.arn());
        } catch (StsException refused) {
            throw new Refusal("AWS does not take the credentials ("
                    + refused.awsErrorDetails().errorCode()
                    + "): sign in again, for example with 'aws sso login', and try again");
        } catch (SdkClientException missing) {
            throw new Refusal("no credentials of AWS, or AWS cannot be reached: set AWS_PROFILE, or sign in with"
                    + " 'aws sso login' or 'aws configure', and try again");
        }
    }

    @Override
    public Optional<Integer> bootstrapVersion(String parameter) {
        try {
            return Optional.of(Integer.valueOf(ssm.getParameter(request -> request.name(parameter))
                    .parameter()
                    .value()));
        } catch (ParameterNotFoundException none) {
            return Optional.empty();
        }
    }

    @Override
    public DomainOwner domain(String name) {
        DomainDescriptionType domain =
                cognito.describeUserPoolDomain(request -> request.domain(name)).domainDescription();
        return domain == null || domain.userPoolId() == null
                ? new Nobody()
                : new Pool(domain.awsAccountId(), domain.userPoolId());
    }
}
