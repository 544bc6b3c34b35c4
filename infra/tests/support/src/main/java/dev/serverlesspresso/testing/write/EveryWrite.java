package dev.serverlesspresso.testing.write;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.serverlesspresso.kit.problem.Unavailable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Steps that do each kind of write of a service; in each run, one of them meets a fault. */
public final class EveryWrite {

    private EveryWrite() {}

    /** Each step with each fault. */
    public static Stream<Arguments> faultsAt(Collection<String> steps) {
        return steps.stream().flatMap(step -> Stream.of(FaultyDynamoDb.Fault.values())
                .filter(fault -> fault != FaultyDynamoDb.Fault.NONE)
                .map(fault -> Arguments.of(step, fault)));
    }

    /** Goes through the steps in their order; {@code fault} is called before the one that is to meet it. */
    public static void run(Map<String, Runnable> steps, String where, Runnable fault) {
        steps.forEach((name, step) -> {
            if (name.equals(where)) {
                fault.run();
            }
            onceMoreIfUnavailable(step);
        });
    }

    /** As people press again after a 503, and queues deliver again. */
    private static void onceMoreIfUnavailable(Runnable step) {
        try {
            step.run();
        } catch (Unavailable unavailable) {
            step.run();
        }
    }

    public static Set<Map<String, AttributeValue>> rows(DynamoDbClient client, String table) {
        return new HashSet<>(
                client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                        .toList());
    }

    /** The names of the classes of a service that write: a new one belongs into the steps. */
    public static Set<String> writersIn(String packages) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages).stream()
                        .filter(EveryWrite::writes)
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
    }

    private static boolean writes(JavaClass candidate) {
        return candidate.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(DynamoDbClient.class)
                        && FaultyDynamoDb.WRITES.contains(call.getName()));
    }
}
