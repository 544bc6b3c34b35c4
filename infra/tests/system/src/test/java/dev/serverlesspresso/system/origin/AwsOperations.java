package dev.serverlesspresso.system.origin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every X-Amz-Target that the local AWS answers, as its reference pages have it. */
record AwsOperations(Path reference) {
    private static final Pattern SERVICE = Pattern.compile("## .*\\(`([A-Za-z]+)`, JSON");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]+");
    private static final Map<String, String> JSON = Map.of(
            "DynamoDB_20120810", "application/x-amz-json-1.0",
            "AWSStepFunctions", "application/x-amz-json-1.0",
            "AmazonSQS", "application/x-amz-json-1.0",
            "AWSEvents", "application/x-amz-json-1.1");

    /** One operation and how its requests are encoded. */
    record Operation(String target, String contentType) {}

    static AwsOperations inCheckout() {
        return new AwsOperations(Path.of(System.getProperty("serverlesspresso.checkout"), "docs", "reference"));
    }

    List<Operation> all() throws IOException {
        return Stream.concat(
                        ofTables().stream(),
                        ofRows("DynamoDB_20120810", Files.readAllLines(reference.resolve("local-dynamodb.md")))
                                .stream())
                .toList();
    }

    private List<Operation> ofTables() throws IOException {
        List<Operation> operations = new ArrayList<>();
        String service = "";
        for (String line : Files.readAllLines(reference.resolve("local-aws.md"))) {
            if (line.startsWith("## ")) {
                Matcher matcher = SERVICE.matcher(line);
                service = matcher.find() ? matcher.group(1) : "";
            } else if (!service.isEmpty()) {
                operations.addAll(ofRows(service, List.of(line)));
            }
        }
        return operations;
    }

    private static List<Operation> ofRows(String service, List<String> lines) {
        List<Operation> operations = new ArrayList<>();
        for (String line : lines) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            boolean answered = cells.size() > 3
                    && !List.of("refused", "no", "supported", "---").contains(cells.get(2));
            boolean supported =
                    cells.size() > 3 && List.of("supported", "taken").contains(cells.get(2));
            if (supported
                    || (answered
                            && service.startsWith("DynamoDB")
                            && cells.get(1).startsWith("`"))) {
                Matcher name = NAME.matcher(cells.get(1));
                while (name.find()) {
                    operations.add(new Operation(service + "." + name.group(), String.valueOf(JSON.get(service))));
                }
            }
        }
        return operations;
    }
}
