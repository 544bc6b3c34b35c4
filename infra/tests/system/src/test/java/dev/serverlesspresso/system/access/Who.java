package dev.serverlesspresso.system.access;

import java.util.EnumSet;
import java.util.Set;

/** Who asks. Everybody asks about orders of shop demo; most should not. */
enum Who {
    NOBODY,
    GARBAGE,
    BROKEN_TOKEN,
    UNSIGNED_CUSTOMER,
    EXPIRED_CUSTOMER,
    CUSTOMER_BY_ANOTHER_KEY,
    CUSTOMER_FOR_ANOTHER_AUDIENCE,
    CUSTOMER_BY_ANOTHER_ISSUER,
    MANAGER_BY_CUSTOMER_KEY,
    MANAGER_BY_ANOTHER_KEY,
    EXPIRED_MANAGER,
    MANAGER_WITHOUT_AN_END,
    MANAGER_OF_ANOTHER_CLIENT,
    MANAGER_BY_PAIRING,

    CUSTOMER_OF_TOKYO,
    DISPLAY_OF_TOKYO,
    PAIRED_DISPLAY_OF_TOKYO,
    PAIRED_TABLET_OF_TOKYO,
    BARISTA_OF_TOKYO,
    MANAGER_OF_TOKYO,

    CUSTOMER,
    ANOTHER_CUSTOMER,
    DISPLAY,
    PAIRED_DISPLAY,
    PAIRED_TABLET,
    BARISTA,
    MANAGER,
    OPERATOR;

    /** Not known at all: 401. */
    static final Set<Who> STRANGERS = EnumSet.range(NOBODY, MANAGER_BY_PAIRING);

    /** Known, but in another shop: 403, where the route is that of a shop. */
    static final Set<Who> FOREIGNERS = EnumSet.range(CUSTOMER_OF_TOKYO, MANAGER_OF_TOKYO);
}
