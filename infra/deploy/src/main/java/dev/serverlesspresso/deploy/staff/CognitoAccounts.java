package dev.serverlesspresso.deploy.staff;

import dev.serverlesspresso.deploy.terminal.Refusal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** The accounts of a user pool of Cognito. */
public final class CognitoAccounts implements StaffAccounts {
    private final CognitoIdentityProviderClient client;
    private final SecureRandom random = new SecureRandom();

    public CognitoAccounts(CognitoIdentityProviderClient client) {
        this.client = client;
    }

    @Override
    public List<String> members(String pool, String group) {
        try {
            return client
                    .listUsersInGroupPaginator(
                            request -> request.userPoolId(pool).groupName(group))
                    .users()
                    .stream()
                    .map(UserType::username)
                    .toList();
        } catch (ResourceNotFoundException none) {
            return List.of();
        }
    }

    @Override
    public void create(String pool, String username, char[] password) {
        try {
            client.adminCreateUser(request -> request.userPoolId(pool)
                    .username(username)
                    .messageAction(MessageActionType.SUPPRESS)
                    .userAttributes(name(username)));
        } catch (UsernameExistsException there) {
            // From a run that ended in between.
        }
        client.adminSetUserPassword(request -> request.userPoolId(pool)
                .username(username)
                .password(new String(password))
                .permanent(true));
    }

    @Override
    public void invite(String pool, String username, String email) {
        try {
            client.adminCreateUser(request -> request.userPoolId(pool)
                    .username(username)
                    .desiredDeliveryMediums(DeliveryMediumType.EMAIL)
                    .userAttributes(name(username), attribute("email", email), attribute("email_verified", "true")));
        } catch (UsernameExistsException there) {
            // From a run that ended in between: the mail is on its way.
        }
    }

    @Override
    public void join(String pool, String username, String group) {
        try {
            client.createGroup(request -> request.userPoolId(pool).groupName(group));
        } catch (GroupExistsException there) {
            // As it should be.
        }
        client.adminAddUserToGroup(
                request -> request.userPoolId(pool).username(username).groupName(group));
    }

    @Override
    public void asOperator(String pool, String clientId, Consumer<String> use) {
        String username = "deployment-" + random(8);
        String password = random(24) + "-A1a";
        try {
            create(pool, username, password.toCharArray());
            join(pool, username, FirstOperator.GROUP);
            use.accept(token(pool, clientId, Map.of("USERNAME", username, "PASSWORD", password)));
        } finally {
            client.adminDeleteUser(request -> request.userPoolId(pool).username(username));
        }
    }

    private String token(String pool, String clientId, Map<String, String> credentials) {
        var result = client.adminInitiateAuth(request -> request.userPoolId(pool)
                        .clientId(clientId)
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(credentials))
                .authenticationResult();
        if (result == null) {
            throw new Refusal("the user pool wants more than a password, so that the first shop cannot be made here:"
                    + " sign in as an operator at /barista/, and make it there");
        }
        return result.accessToken();
    }

    private String random(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    /** Every account has to have a name; it is the user name with a capital letter until somebody writes a better one. */
    private static AttributeType name(String username) {
        return attribute("name", username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1));
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
