/** What things are called on AWS, for the app and for whoever asks about what it made. Nothing here needs the CDK. */
@NullMarked
package dev.serverlesspresso.cdk.name;

import org.jspecify.annotations.NullMarked;
