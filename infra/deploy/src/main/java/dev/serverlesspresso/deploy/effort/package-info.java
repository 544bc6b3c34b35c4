/** What each step takes, and what it costs. */
@NullMarked
package dev.serverlesspresso.deploy.effort;

import org.jspecify.annotations.NullMarked;
