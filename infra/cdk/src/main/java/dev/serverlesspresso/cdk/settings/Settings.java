package dev.serverlesspresso.cdk.settings;

import dev.serverlesspresso.cdk.name.Names;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awscdk.RemovalPolicy;
import software.constructs.Node;

/**
 * What whoever deploys may decide, read from the CDK context under {@code serverlesspresso:}.
 *
 * @param prefix what all names begin with, so that several systems fit into one account
 * @param region where to deploy; without it the CDK command line decides
 * @param keepData whether tables and staff accounts stay when their stack goes
 * @param spot whether the services run on Fargate Spot
 * @param schedule when the services run; always, without it
 * @param imageTag the tag of the services' images
 * @param screens the folder of the built screens
 */
public record Settings(
        String prefix,
        Optional<String> region,
        boolean keepData,
        boolean spot,
        Optional<OpeningHours> schedule,
        String imageTag,
        Path screens,
        Front front,
        Alerts alerts) {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern RESERVED_BY_COGNITO = Pattern.compile("aws|amazon|cognito");
    private static final int LONGEST_PREFIX = 20;

    public Settings {
        if (prefix.length() > LONGEST_PREFIX || !PREFIX.matcher(prefix).matches()) {
            throw Context.refused(
                    "prefix", "must be small letters, digits and single hyphens, at most " + LONGEST_PREFIX, prefix);
        }
        if (RESERVED_BY_COGNITO.matcher(prefix).find()) {
            throw Context.refused(
                    "prefix", "must not contain aws, amazon or cognito: Cognito takes no such domain", prefix);
        }
        if (front.waf() && !region.equals(Optional.of(Front.REGION))) {
            throw Context.refused(
                    "region",
                    "must be " + Front.REGION + " with a WAF: CloudFront takes web ACLs from there alone",
                    region.orElse(""));
        }
    }

    public static Settings of(Node node) {
        Context context = new Context(node);
        return new Settings(
                context.text("prefix").orElse(Names.DEFAULT_PREFIX),
                context.matching("region", "[a-z]{2}(-[a-z]+)+-[0-9]", "the name of a region"),
                context.flag("keepData", true),
                context.flag("spot", false),
                context.text("schedule").map(OpeningHours::of),
                context.matching("imageTag", "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}", "a tag of an image")
                        .orElse("latest"),
                Path.of(context.text("screens").orElse("../../frontends/target/classes/META-INF/resources")),
                Front.of(context),
                Alerts.of(context));
    }

    /** The name of a thing of ours, such as {@code serverlesspresso-orders}. */
    public String name(String thing) {
        return names().thing(thing);
    }

    public Names names() {
        return new Names(prefix);
    }

    /** What becomes of data that cannot be made again. */
    public RemovalPolicy data() {
        return keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }
}
