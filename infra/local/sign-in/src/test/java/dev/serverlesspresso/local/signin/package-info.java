@NullMarked
package dev.serverlesspresso.local.signin;

import org.jspecify.annotations.NullMarked;
