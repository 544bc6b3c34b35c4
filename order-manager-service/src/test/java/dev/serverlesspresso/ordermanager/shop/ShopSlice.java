package dev.serverlesspresso.ordermanager.shop;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What stands behind the routes of shops, for tests of all routes. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ShopDesk.class, OperatorDesk.class, StarterMenu.class, ShopAnnouncements.class})
public class ShopSlice {}
