/** What every engine of the local AWS shares of AWS's manners: errors and names. */
@NullMarked
package dev.serverlesspresso.local.aws;

import org.jspecify.annotations.NullMarked;
