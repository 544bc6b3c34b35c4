package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;

/** The order that a link leads to, and the token of its guest. */
record FoundOrder(ShopId shopId, String orderId, CustomerId customerId, CustomerTokens.Issued token) {}
