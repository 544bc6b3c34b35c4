package dev.serverlesspresso.publisher.topic;

import java.util.regex.Pattern;

/** How topics are named. */
public final class Topics {

    private static final String ROOT = "serverlesspresso/";

    private static final Pattern SHOP_ID = Pattern.compile("[a-z0-9-]{2,32}");

    private Topics() {}

    /** Whether a shop can have this id, so that its topics can be named. */
    public static boolean isShopId(String text) {
        return SHOP_ID.matcher(text).matches();
    }

    /** For example {@code of("demo", "public")}. */
    public static String of(String shopId, String name) {
        return ROOT + shopId + "/" + name;
    }
}
