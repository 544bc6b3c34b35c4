/** What every route of every service answers alike. */
@NullMarked
package dev.serverlesspresso.testing.route;

import org.jspecify.annotations.NullMarked;
