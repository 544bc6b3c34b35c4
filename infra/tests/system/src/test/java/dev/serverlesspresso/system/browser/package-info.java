/** Tests of the screens in a real browser, from the code on the display to the drink on the phone. */
@NullMarked
package dev.serverlesspresso.system.browser;

import org.jspecify.annotations.NullMarked;
