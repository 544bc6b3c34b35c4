package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.json.Json;
import java.util.List;
import org.elasticmq.CreateQueueData;
import org.elasticmq.QueueData;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.QueueSorter;
import org.elasticmq.persistence.sql.CreateQueueProtocol$;
import scala.jdk.javaapi.CollectionConverters;
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

    /** In an order in which each can be made: dead-letter queues before those that refer to them. */
    static List<CreateQueueData> inOrder(List<JsonNode> rows) {
        List<CreateQueueMetadata> queues = rows.stream().map(QueueRow::toQueue).toList();
        return CollectionConverters.asJava(QueueSorter.sortCreateQueues(
                        CollectionConverters.asScala(queues).toList()))
                .stream()
                .map(CreateQueueMetadata::toCreateQueueData)
                .toList();
    }

    private static CreateQueueMetadata toQueue(JsonNode row) {
        return CreateQueueProtocol$.MODULE$
                .CreateQueueFormat()
                .read(JsonParser.apply(ParserInput.apply(row.toString())));
    }
}
