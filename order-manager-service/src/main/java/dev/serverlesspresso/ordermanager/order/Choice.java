package dev.serverlesspresso.ordermanager.order;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A drink with its options, and the first name for the cup if one was given. */
record Choice(
        String drinkId,
        Map<String, String> options,
        @Nullable String name) {}
