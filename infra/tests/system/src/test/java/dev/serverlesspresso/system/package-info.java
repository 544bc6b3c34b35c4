/** Tests of the whole running system, over HTTP, MQTT and in a browser. */
@NullMarked
package dev.serverlesspresso.system;

import org.jspecify.annotations.NullMarked;
