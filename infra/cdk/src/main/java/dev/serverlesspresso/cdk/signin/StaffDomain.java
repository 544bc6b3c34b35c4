package dev.serverlesspresso.cdk.signin;

import dev.serverlesspresso.cdk.settings.Settings;
import software.amazon.awscdk.Stack;

/**
 * The name under which staff sign in. It is made of what is known beforehand, so that the screens' policy can name it before
 * the sign-in exists, which needs the screens' address.
 *
 * @param prefix unique in its region
 */
public record StaffDomain(String prefix, String region) {

    public static StaffDomain of(Settings settings, Stack stack) {
        return new StaffDomain(settings.names().signInDomain(stack.getAccount()), stack.getRegion());
    }

    /** Where the pages of the sign-in are. */
    public String address() {
        return "https://" + prefix + ".auth." + region + ".amazoncognito.com";
    }

    /** Where the documents of every issuer in the region are. */
    public String issuers() {
        return "https://cognito-idp." + region + ".amazonaws.com";
    }
}
