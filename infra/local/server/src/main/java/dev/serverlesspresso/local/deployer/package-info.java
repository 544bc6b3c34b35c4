/** Creates from CloudFormation templates what they would create on AWS. */
@NullMarked
package dev.serverlesspresso.local.deployer;

import org.jspecify.annotations.NullMarked;
