@NullMarked
package dev.serverlesspresso.local.iot.broker;

import org.jspecify.annotations.NullMarked;
