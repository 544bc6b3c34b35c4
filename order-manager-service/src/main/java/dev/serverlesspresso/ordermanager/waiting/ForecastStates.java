package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.function.UnaryOperator;

/** The state that each shop's forecasts start from. */
interface ForecastStates {

    ForecastState find(ShopId shopId);

    /** Changes the stored one, again if somebody else did in between; returns what is stored then. */
    ForecastState change(ShopId shopId, UnaryOperator<ForecastState> change);
}
