/** Tests of the two query languages. */
@NullMarked
package dev.serverlesspresso.local.states.query;

import org.jspecify.annotations.NullMarked;
