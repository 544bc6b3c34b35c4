package dev.serverlesspresso.local.aws;

/** The one account and region of the local AWS, and the names that are made from them. */
public final class Arns {
    public static final String ACCOUNT = "000000000000";
    public static final String REGION = "eu-central-1";
    public static final String PARTITION = "aws";

    private Arns() {}

    /** For example {@code of("states", "stateMachine:validator")}. */
    public static String of(String service, String resource) {
        return "arn:" + PARTITION + ":" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }
}
