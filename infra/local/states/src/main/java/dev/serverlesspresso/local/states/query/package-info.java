/** The two query languages of the Amazon States Language: JSONata, and JSONPath with its intrinsic functions. */
@NullMarked
package dev.serverlesspresso.local.states.query;

import org.jspecify.annotations.NullMarked;
