/** Who has called what: the actions and resources that IAM would be asked about. */
@NullMarked
package dev.serverlesspresso.local.calls;

import org.jspecify.annotations.NullMarked;
