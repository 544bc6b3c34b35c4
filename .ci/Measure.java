import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Prints how the code stands: lines, files, methods, visibility, circles of packages, and pairs of places that share six
 * identical lines. With two revisions it prints instead how many places lie between them.
 *
 * <p>In the project's folder: {@code java .ci/Measure.java}, or {@code java .ci/Measure.java HEAD~1 HEAD}.
 */
public final class Measure {
    private static final int RUN = 6;
    private static final int MOST_METHOD = 30;
    private static final int MOST_FILE = 300;
    private static final List<String> SERVICES =
            List.of("qr-validator-service", "order-manager-service", "publisher-service");
    private static final Pattern THIN = Pattern.compile("[\\p{Punct}\\s]*|(import|package) .*|//.*|/?\\*.*|<!--.*-->");
    private static final Pattern CODE = Pattern.compile(".*\\.(java|ts|tsx|css|html)");

    private record Source(String name, List<String> lines) {
        boolean isMain() {
            return name.contains("src/main/java/");
        }

        boolean isService() {
            return SERVICES.stream().anyMatch(service -> name.startsWith(service + "/"));
        }
    }

    private record Method(String name, int lines) {}

    private final List<Source> sources = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final Map<String, Set<String>> imports = new TreeMap<>();
    private int types;
    private int packagePrivate;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            printPlaces(arguments[0], arguments[1]);
            return;
        }
        Measure measure = new Measure();
        measure.read();
        measure.printLines();
        measure.parse();
        measure.printStructure();
        measure.printPairs();
    }

    /** A place is a run of changed lines; what a build writes and pictures are none. */
    private static void printPlaces(String from, String to) throws Exception {
        List<String> files = differences("--name-only", from, to);
        long places = differences("--unified=0", from, to).stream().filter(line -> line.startsWith("@@ ")).count();
        System.out.println("between " + from + " and " + to + ": " + files.size() + " files, " + places + " runs of lines");
        files.forEach(file -> System.out.println("  " + file));
    }

    private static List<String> differences(String option, String from, String to) throws Exception {
        return output("git", "diff", option, from, to, "--", ".", ":!docs/screens", ":!*.lock").lines().toList();
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return output;
    }

    private void read() throws Exception {
        for (String name : output("git", "ls-files").lines().toList()) {
            if (CODE.matcher(name).matches() && Files.isRegularFile(Path.of(name))) {
                sources.add(new Source(name, Files.readAllLines(Path.of(name))));
            }
        }
    }

    private void printLines() {
        Map<String, Integer> main = new LinkedHashMap<>();
        main.put("services, main", lines(Source::isService));
        for (String service : SERVICES) {
            main.put("  " + service, lines(source -> source.name().startsWith(service + "/")));
        }
        main.put("service-kit, main", lines(source -> source.name().startsWith("infra/service-kit/")));
        main.put("local AWS, main", lines(source -> source.name().startsWith("infra/local/")));
        main.forEach((what, lines) -> System.out.printf("%-28s %6d lines%n", what, lines));
        printMedian("median Java file, main", Source::isMain);
        printMedian("median Java file, all", source -> source.name().endsWith(".java"));
        sources.stream().filter(source -> source.lines().size() > MOST_FILE).forEach(source -> System.out.printf(
                "  over %d: %s (%d)%n", MOST_FILE, source.name(), source.lines().size()));
    }

    private void printMedian(String what, Predicate<Source> which) {
        List<Integer> sizes = sources.stream().filter(which).map(source -> source.lines().size()).sorted().toList();
        System.out.printf("%-28s %6d lines, of %d files%n", what, sizes.get(sizes.size() / 2), sizes.size());
    }

    private int lines(Predicate<Source> which) {
        return sources.stream().filter(Source::isMain).filter(which).mapToInt(source -> source.lines().size()).sum();
    }

    private void parse() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> main = sources.stream()
                    .filter(Source::isMain)
                    .filter(source -> !source.name().endsWith("package-info.java"))
                    .map(source -> Path.of(source.name()))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, problem -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(main));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                add(unit, positions);
            }
        }
    }

    private void add(CompilationUnitTree unit, SourcePositions positions) {
        String file = unit.getSourceFile().getName();
        String own = String.valueOf(unit.getPackageName());
        for (ImportTree each : unit.getImports()) {
            String name = each.getQualifiedIdentifier().toString().replaceAll("\\.[A-Z].*", "");
            if (!name.equals(own)) {
                imports.computeIfAbsent(own, key -> new TreeSet<>()).add(name);
            }
        }
        boolean service = SERVICES.stream().anyMatch(name -> file.startsWith(name + "/"));
        for (Tree type : unit.getTypeDecls()) {
            if (service && type instanceof ClassTree declared) {
                types++;
                packagePrivate += declared.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 0 : 1;
            }
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                long start = positions.getStartPosition(unit, method);
                long end = positions.getEndPosition(unit, method);
                if (start >= 0 && end >= 0) {
                    var lines = unit.getLineMap();
                    methods.add(new Method(
                            file + " " + method.getName(), (int) (lines.getLineNumber(end) - lines.getLineNumber(start) + 1)));
                }
                return super.visitMethod(method, unused);
            }
        }.scan(unit, null);
    }

    private void printStructure() {
        System.out.printf("%-28s %6d %% of %d types%n", "package-private in services", 100 * packagePrivate / types, types);
        List<Method> tooLong = methods.stream().filter(method -> method.lines() > MOST_METHOD).toList();
        System.out.printf("%-28s %6d of %d%n", "methods over " + MOST_METHOD + " lines", tooLong.size(), methods.size());
        tooLong.forEach(method -> System.out.println("  " + method.name() + " (" + method.lines() + ")"));
        List<Set<String>> circles = circles();
        System.out.printf("%-28s %6d%n", "circles of packages", circles.size());
        circles.forEach(circle -> System.out.println("  " + String.join(", ", circle)));
    }

    /** Packages that reach each other, each group once. */
    private List<Set<String>> circles() {
        Map<String, Set<String>> reached = new HashMap<>();
        imports.keySet().forEach(from -> reached.put(from, reached(from)));
        Set<Set<String>> circles = new LinkedHashSet<>();
        imports.keySet().forEach(one -> {
            Set<String> circle = reached.get(one).stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(one))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (circle.size() > 1) {
                circles.add(circle);
            }
        });
        return List.copyOf(circles);
    }

    private Set<String> reached(String from) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            for (String next : imports.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (imports.containsKey(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private record Place(Source source, int at, int line) {}

    private void printPairs() {
        Set<String> main = pairs(sources.stream().filter(Source::isMain).filter(Source::isService).toList());
        Set<String> all = pairs(sources);
        System.out.printf("%-28s %6d among the services' main code, %d in all%n", "pairs sharing " + RUN + " lines", main.size(), all.size());
        all.forEach(pair -> System.out.println("  " + pair));
    }

    /** Pairs of files, or a file with itself, that have a run of lines in common; catalogues of texts do not count. */
    private static Set<String> pairs(Collection<Source> among) {
        Map<List<String>, List<Place>> runs = new HashMap<>();
        for (Source source : among) {
            if (isCatalogue(source.name())) {
                continue;
            }
            List<String> lines = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            boolean importing = false; // TypeScript's imports may have many lines
            for (int i = 0; i < source.lines().size(); i++) {
                String line = source.lines().get(i).strip().replaceAll("\\s+", " ");
                importing |= line.startsWith("import {");
                boolean imports = importing;
                importing &= !line.matches(".*\\} from .*");
                if (!imports && !THIN.matcher(line).matches()) {
                    lines.add(line);
                    numbers.add(i + 1);
                }
            }
            for (int i = 0; i + RUN <= lines.size(); i++) {
                runs.computeIfAbsent(List.copyOf(lines.subList(i, i + RUN)), run -> new ArrayList<>())
                        .add(new Place(source, i, numbers.get(i)));
            }
        }
        Map<String, String> pairs = new TreeMap<>();
        for (List<Place> places : runs.values()) {
            for (Place one : places) {
                for (Place other : places) {
                    boolean overlaps = one.source() == other.source() && Math.abs(one.at() - other.at()) < RUN;
                    if (one != other && !overlaps && before(one, other)) {
                        pairs.merge(
                                one.source().name() + " ~ " + other.source().name(),
                                one.source().name() + ":" + one.line() + " ~ " + other.source().name() + ":" + other.line(),
                                (first, second) -> first.compareTo(second) <= 0 ? first : second);
                    }
                }
            }
        }
        return new TreeSet<>(pairs.values());
    }

    private static boolean isCatalogue(String name) {
        return Stream.of("/texts/", "/messages/", "/locales/").anyMatch(name::contains);
    }

    private static boolean before(Place one, Place other) {
        int names = one.source().name().compareTo(other.source().name());
        return names < 0 || names == 0 && one.at() < other.at();
    }
}
