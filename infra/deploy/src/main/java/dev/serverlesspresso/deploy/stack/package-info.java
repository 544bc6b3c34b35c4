/** The stacks, by the CDK command line and by CloudFormation. */
@NullMarked
package dev.serverlesspresso.deploy.stack;

import org.jspecify.annotations.NullMarked;
