@NullMarked
package dev.serverlesspresso.local.deployer;

import org.jspecify.annotations.NullMarked;
