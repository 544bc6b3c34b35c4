package dev.serverlesspresso.ordermanager.shop;

/** Why a shop was not changed; one that is invalid names the field and what is wrong with it. */
record ShopRefusal(Reason reason, String field, String detail) {

    static final ShopRefusal UNKNOWN = new ShopRefusal(Reason.UNKNOWN, "", "");
    static final ShopRefusal STALE = new ShopRefusal(Reason.STALE, "", "");
    static final ShopRefusal EXISTS = new ShopRefusal(Reason.EXISTS, "", "");
    static final ShopRefusal ARCHIVED = new ShopRefusal(Reason.ARCHIVED, "", "");
    static final ShopRefusal NO_SUCH_DRINK = new ShopRefusal(Reason.NO_SUCH_DRINK, "", "");

    /** The shop does not exist, or does already, is of another version, closed for good, has no such drink, or cannot have that setting. */
    enum Reason {
        UNKNOWN,
        EXISTS,
        STALE,
        ARCHIVED,
        NO_SUCH_DRINK,
        INVALID
    }

    static ShopRefusal of(InvalidSetting invalid) {
        return new ShopRefusal(Reason.INVALID, invalid.field(), invalid.detail());
    }
}
