package dev.serverlesspresso.system;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.core.SdkSystemSetting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environment variables that somebody in a service's process reads: settings of ours and of the libraries in its jar,
 * as Spring Boot spells them, those of the SDK of AWS, and that of the JVM.
 */
final class KnownVariables {
    private static final String PROPERTIES = "org.springframework.boot.context.properties.ConfigurationProperties";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(serverlesspresso\\.[a-z.-]+)");

    private final Set<String> variables = new TreeSet<>(Set.of("JAVA_TOOL_OPTIONS"));

    private KnownVariables() {}

    /** {@code service}: such as {@code qr-validator-service}. */
    static Set<String> of(String service) throws IOException {
        Path checkout = Path.of(System.getProperty("serverlesspresso.checkout"));
        Path target = checkout.resolve(service).resolve("target");
        String version = System.getProperty("serverlesspresso.version");
        KnownVariables known = new KnownVariables();
        Stream.of(SdkSystemSetting.values())
                .map(SdkSystemSetting::environmentVariable)
                .forEach(known.variables::add);
        known.addLibraries(target.resolve("serverlesspresso-" + service + "-" + version + ".jar"));
        known.addOurs(target.resolve("classes"), checkout.resolve("infra/service-kit/target/classes"));
        return known.variables;
    }

    private void addLibraries(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry library : file.stream()
                    .filter(entry -> entry.getName().startsWith("BOOT-INF/lib/"))
                    .toList()) {
                addLibrary(file.getInputStream(library));
            }
        }
    }

    private void addLibrary(InputStream stream) throws IOException {
        try (ZipInputStream library = new ZipInputStream(stream)) {
            ZipEntry entry = library.getNextEntry();
            while (entry != null) {
                if (entry.getName().equals(METADATA)) {
                    JsonNode metadata = JsonMapper.shared().readTree(library.readAllBytes());
                    metadata.path("properties")
                            .forEach(property -> add(property.path("name").asString()));
                }
                entry = library.getNextEntry();
            }
        }
    }

    private void addOurs(Path... classes) {
        for (JavaClass type : new ClassFileImporter().importPaths(classes)) {
            type.tryGetAnnotationOfType(PROPERTIES)
                    .flatMap(properties -> properties.get("value"))
                    .ifPresent(prefix -> addMembers(prefix + ".", type));
            type.getMethods().stream()
                    .flatMap(method -> method.getAnnotations().stream())
                    .forEach(this::addPlaceholders);
        }
    }

    /** The components of a record, and theirs. */
    private void addMembers(String prefix, JavaClass record) {
        record.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .forEach(field -> {
                    add(prefix + field.getName());
                    if (field.getRawType().getPackageName().startsWith("dev.serverlesspresso")) {
                        addMembers(prefix + field.getName() + ".", field.getRawType());
                    }
                });
    }

    private void addPlaceholders(JavaAnnotation<?> annotation) {
        annotation.getProperties().values().stream()
                .flatMap(value -> value instanceof Object[] values ? Stream.of(values) : Stream.of(value))
                .forEach(
                        value -> PLACEHOLDER.matcher(value.toString()).results().forEach(found -> add(found.group(1))));
    }

    /** As Spring Boot derives the variable from the name: upper case, underscores for dots, no hyphens. */
    private void add(String name) {
        variables.add(name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
    }
}
