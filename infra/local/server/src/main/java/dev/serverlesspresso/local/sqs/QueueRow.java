package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.json.Json;
import org.elasticmq.CreateQueueData;
import org.elasticmq.QueueData;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.CreateQueueProtocol$;
import spray.json.JsonParser;
import spray.json.ParserInput;
import tools.jackson.databind.JsonNode;

/** A queue of ElasticMQ as the JSON that ElasticMQ itself keeps of it, and back. */
final class QueueRow {
    private QueueRow() {}

    static JsonNode of(QueueData queue) {
        return Json.read(CreateQueueProtocol$.MODULE$
                .CreateQueueFormat()
                .write(CreateQueueMetadata.from(queue))
                .compactPrint());
    }

    static CreateQueueData toQueue(JsonNode row) {
        return CreateQueueProtocol$.MODULE$
                .CreateQueueFormat()
                .read(JsonParser.apply(ParserInput.apply(row.toString())))
                .toCreateQueueData();
    }
}
