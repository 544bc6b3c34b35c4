package dev.serverlesspresso.imagetests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.images.ImageTar;
import dev.serverlesspresso.images.LayerFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the image of each service, and what is not. */
class ImageTests {
    private static final String SBOM = "app/sbom.cdx.json";
    private static final String CLASS_PATH = "app/jib-classpath-file";
    private static final String OWN = ".*/serverlesspresso-.*\\.jar";

    @ParameterizedTest
    @EnumSource
    void programIsNobodysRootAndKnownByItsPort(Service service) throws IOException {
        JsonNode configuration = new Built(service).image().configuration();
        JsonNode config = configuration.path("config");

        assertThat(config.path("User").asString()).isEqualTo("1000:1000");
        assertThat(config.path("ExposedPorts").propertyNames()).containsExactly(service.port() + "/tcp");
        assertThat(config.path("Volumes").propertyNames()).containsExactly("/tmp");
        assertThat(configuration.path("os").asString()).isEqualTo("linux");
        assertThat(configuration.path("architecture").asString()).isIn("arm64", "amd64");
        assertThat(labels(config))
                .containsEntry("org.opencontainers.image.title", service.id())
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsEntry("org.opencontainers.image.version", System.getProperty("serverlesspresso.version"));
    }

    private static Map<String, String> labels(JsonNode config) {
        return config.path("Labels")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asString()));
    }

    /** How much memory there is to use is decided where the memory is given, by the task. */
    @ParameterizedTest
    @EnumSource
    void programIsStartedAsSmallContainersWantIt(Service service) throws IOException {
        List<String> entrypoint = new Built(service).image().entrypoint();

        assertThat(entrypoint)
                .startsWith("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError")
                .noneMatch(word -> word.startsWith("-Xmx"));
        assertThat(entrypoint.contains("-XX:SharedArchiveFile=/app/classes.jsa"))
                .isEqualTo(files(service).anyMatch(file -> file.path().equals("app/classes.jsa")));
    }

    /** What changes often lies above what seldom does, so that a new build pushes few bytes. */
    @ParameterizedTest
    @EnumSource
    void layersAreTheDependenciesThoseOfThisBuildAndTheProgram(Service service) throws IOException {
        List<List<LayerFile>> layers = new Built(service).image().layersWithin("app");

        assertThat(paths(layers.get(0))).hasSizeGreaterThan(50).allMatch(path -> path.startsWith("app/libs/"));
        assertThat(paths(layers.get(0))).noneMatch(path -> path.matches(OWN));
        assertThat(paths(layers.get(1))).isNotEmpty().allMatch(path -> path.matches(OWN));
        assertThat(paths(layers.get(2)))
                .singleElement()
                .asString()
                .startsWith("app/classpath/serverlesspresso-" + service.id());
    }

    private static List<String> paths(List<LayerFile> layer) {
        return layer.stream()
                .map(LayerFile::path)
                .filter(path -> path.endsWith(".jar"))
                .toList();
    }

    /** Times are those of the version and of no clock: two builds of one commit are the same image. */
    @ParameterizedTest
    @EnumSource
    void nothingTellsWhenItWasBuilt(Service service) throws IOException {
        ImageTar image = new Built(service).image();
        Instant version = Instant.parse(System.getProperty("serverlesspresso.build-time"));

        assertThat(image.configuration().path("created").asString()).isEqualTo(version.toString());
        assertThat(files(service))
                .allSatisfy(file ->
                        assertThat(file.modified()).as(file.path()).isIn(version, Instant.EPOCH.plusSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource
    void programCannotChangeItself(Service service) throws IOException {
        assertThat(files(service)).hasSizeGreaterThan(50).allSatisfy(file -> assertThat(
                        file.owner().isRootAlone())
                .as(file.toString())
                .isTrue());
    }

    /** An archive of classes holds for a class path whose jars have one sequence: only one folder is named, with one jar. */
    @ParameterizedTest
    @EnumSource
    void classPathHasOneSequence(Service service) throws IOException {
        List<String> classPath = List.of(text(service, CLASS_PATH).strip().split(":", -1));
        List<String> jars = files(service)
                .map(file -> "/" + file.path())
                .filter(path -> path.endsWith(".jar"))
                .toList();

        assertThat(classPath.get(0)).isEqualTo("/app/classpath/*");
        assertThat(jars.stream().filter(path -> path.startsWith("/app/classpath/")))
                .hasSize(1);
        assertThat(classPath.subList(1, classPath.size()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(jars.stream()
                        .filter(path -> path.startsWith("/app/libs/"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void billOfMaterialsNamesEachLibrary(Service service) throws IOException {
        JsonNode bill = JsonMapper.shared().readTree(text(service, SBOM));
        TreeSet<String> named = StreamSupport.stream(bill.path("components").spliterator(), false)
                .map(component -> component.path("name").asString() + "-"
                        + component.path("version").asString() + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> there = files(service)
                .map(LayerFile::path)
                .filter(path -> path.matches("app/libs/.*\\.jar"))
                .map(path -> path.substring("app/libs/".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(there).hasSizeGreaterThan(50).isEqualTo(named);
    }

    /** Of what this build has made itself: the image's configuration, and all that is in jars of its own. */
    @ParameterizedTest
    @EnumSource
    void nothingTellsOfThisMachineOrASecret(Service service) throws IOException {
        List<String> texts = new ArrayList<>();
        texts.add(new Built(service).image().configuration().toString());
        texts.add(text(service, CLASS_PATH));
        texts.add(text(service, SBOM));
        for (LayerFile file :
                files(service).filter(file -> file.path().matches(OWN)).toList()) {
            texts.addAll(inside(file));
        }

        assertThat(texts).hasSizeGreaterThan(20).allSatisfy(text -> assertThat(text)
                .doesNotContain(Built.CHECKOUT.toString(), System.getProperty("user.home") + "/")
                .doesNotContain("PRIVATE KEY", "aws_secret_access_key")
                .doesNotContainPattern("\\bA(KIA|SIA)[A-Z0-9]{16}\\b")
                .doesNotContainPattern("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{43}\""));
    }

    private static List<String> inside(LayerFile jar) throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(jar.contents())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName() + "\n" + new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return entries;
    }

    private static Stream<LayerFile> files(Service service) throws IOException {
        return new Built(service).image().layersWithin("app").stream().flatMap(List::stream);
    }

    private static String text(Service service, String path) throws IOException {
        LayerFile found = files(service)
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path));
        return new String(found.contents().readAllBytes(), StandardCharsets.UTF_8);
    }
}
