@NullMarked
package dev.serverlesspresso.local.iot.policy;

import org.jspecify.annotations.NullMarked;
