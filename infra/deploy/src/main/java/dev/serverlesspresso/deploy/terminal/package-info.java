/** What is said to whoever deploys, and asked. */
@NullMarked
package dev.serverlesspresso.deploy.terminal;

import org.jspecify.annotations.NullMarked;
