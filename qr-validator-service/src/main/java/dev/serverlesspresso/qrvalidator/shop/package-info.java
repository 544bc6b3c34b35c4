/** What this service knows of a shop: its own copy of the settings that codes depend on. */
@NullMarked
package dev.serverlesspresso.qrvalidator.shop;

import org.jspecify.annotations.NullMarked;
