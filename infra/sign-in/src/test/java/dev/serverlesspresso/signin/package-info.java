@NullMarked
package dev.serverlesspresso.signin;

import org.jspecify.annotations.NullMarked;
