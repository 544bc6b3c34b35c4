package dev.serverlesspresso.publisher.topic;

/** How topics are named. */
public final class Topics {
    private static final String ROOT = "serverlesspresso/";

    private Topics() {}

    /** For example {@code of("demo", "public")}. */
    public static String of(String shopId, String name) {
        return ROOT + shopId + "/" + name;
    }
}
