/** AWS Signature Version 4: what is signed, and with what. */
@NullMarked
package dev.serverlesspresso.local.sigv4;

import org.jspecify.annotations.NullMarked;
