package dev.serverlesspresso.system.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the tests of every module of a checkout have printed, from the reports that Surefire leaves. */
record ModuleReports(Path checkout) {
    private static final Set<String> NOT_MODULES = Set.of("node_modules", "src", "classes", "data");
    private static final Set<String> OUTPUTS = Set.of("system-out", "system-err");

    /** One test class's output; {@code report} is the report's path within the checkout. */
    record Output(String report, String text) {}

    List<Path> reports() throws IOException {
        List<Path> reports = new ArrayList<>();
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean skip = NOT_MODULES.contains(name) || (name.startsWith(".") && name.length() > 2);
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.startsWith("TEST-") && name.endsWith(".xml")) {
                    reports.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return reports;
    }

    List<Output> outputs() throws IOException {
        List<Output> outputs = new ArrayList<>();
        for (Path report : reports()) {
            outputs.add(new Output(checkout.relativize(report).toString(), outputIn(report)));
        }
        return outputs;
    }

    private static String outputIn(Path report) throws IOException {
        StringBuilder output = new StringBuilder();
        try (InputStream in = Files.newInputStream(report)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && OUTPUTS.contains(reader.getLocalName())) {
                    output.append(reader.getElementText()).append('\n');
                }
            }
            return output.toString();
        } catch (XMLStreamException e) {
            throw new IOException(report + " is not a whole report", e);
        }
    }
}
