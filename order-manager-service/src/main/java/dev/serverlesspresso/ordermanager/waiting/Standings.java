package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.function.UnaryOperator;

/** The standing of each shop. */
interface Standings {

    Standing find(ShopId shopId);

    /** Changes the stored one, again if somebody else did in between; returns what is stored then. */
    Standing change(ShopId shopId, UnaryOperator<Standing> change);
}
