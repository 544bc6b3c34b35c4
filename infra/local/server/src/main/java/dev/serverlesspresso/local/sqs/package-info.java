/** Amazon SQS: ElasticMQ inside, AWS's address, ids and errors outside. */
@NullMarked
package dev.serverlesspresso.local.sqs;

import org.jspecify.annotations.NullMarked;
