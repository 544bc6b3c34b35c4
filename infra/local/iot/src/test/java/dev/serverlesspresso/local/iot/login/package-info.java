@NullMarked
package dev.serverlesspresso.local.iot.login;

import org.jspecify.annotations.NullMarked;
