/** Deploying against an AWS that only answers what is asked here. */
@NullMarked
package dev.serverlesspresso.deploy;

import org.jspecify.annotations.NullMarked;
