/** The workflows' definitions and the contract of the events, for whoever deploys or checks them. */
@NullMarked
package dev.serverlesspresso.workflows;

import org.jspecify.annotations.NullMarked;
