/** What browsers talk to. */
@NullMarked
package dev.serverlesspresso.cdk.edge;

import org.jspecify.annotations.NullMarked;
