package dev.serverlesspresso.ordermanager.shop;

/** What a shop can say about the wait of the next customer. */
public interface NewOrderWaits {

    NewOrderWait newOrder(ShopId shopId);
}
