@NullMarked
package dev.serverlesspresso.cdk.settings;

import org.jspecify.annotations.NullMarked;
