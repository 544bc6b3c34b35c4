/** What is still there. */
@NullMarked
package dev.serverlesspresso.deploy.leftover;

import org.jspecify.annotations.NullMarked;
