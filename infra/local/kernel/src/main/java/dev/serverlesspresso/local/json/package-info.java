/** JSON as all engines of the local AWS read and write it. */
@NullMarked
package dev.serverlesspresso.local.json;

import org.jspecify.annotations.NullMarked;
