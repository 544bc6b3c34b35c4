/** How staff sign in, wherever they do. */
@NullMarked
package dev.serverlesspresso.signin;

import org.jspecify.annotations.NullMarked;
