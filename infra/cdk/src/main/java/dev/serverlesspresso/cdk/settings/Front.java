package dev.serverlesspresso.cdk.settings;

import java.util.Optional;

/**
 * How browsers reach the system.
 *
 * @param waf whether a web ACL limits how much one address may ask
 * @param domain a name of one's own; without it the one that CloudFront gives
 */
public record Front(boolean waf, Optional<Domain> domain) {
    /** The only region from which CloudFront takes certificates and web ACLs. */
    static final String REGION = "us-east-1";

    /** A name of one's own, and the ARN of its certificate. */
    public record Domain(String name, String certificate) {}

    static Front of(Context context) {
        Optional<String> name =
                context.matching("domain", "([a-z0-9-]{1,63}\\.)+[a-z]{2,63}", "a name such as coffee.example.com");
        Optional<String> certificate = context.matching(
                "certificate", "arn:aws:acm:" + REGION + ":[0-9]{12}:certificate/.+", "the ARN of one in " + REGION);
        if (name.isPresent() != certificate.isPresent()) {
            throw Context.refused("domain", "and certificate must be given together", name.orElse(""));
        }
        return new Front(context.flag("waf", false), name.map(found -> new Domain(found, certificate.orElseThrow())));
    }
}
