/** How AWS is called: what is tried again, what is unavailable, and what is our own mistake. */
@NullMarked
package dev.serverlesspresso.kit.aws;

import org.jspecify.annotations.NullMarked;
