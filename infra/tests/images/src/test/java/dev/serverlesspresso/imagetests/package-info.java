/** The images of the services, looked into and run. */
@NullMarked
package dev.serverlesspresso.imagetests;

import org.jspecify.annotations.NullMarked;
