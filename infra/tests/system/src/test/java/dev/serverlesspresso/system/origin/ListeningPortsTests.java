package dev.serverlesspresso.system.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.RunningSystem;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing listens but what is documented, and all of it on loopback. */
@ExtendWith(RunningSystem.class)
class ListeningPortsTests {
    @Test
    void systemListensOnItsDocumentedPortsAndNoOthers(Counter counter) throws Exception {
        assumeTrue(Listening.isReadable(), "needs /proc/net/tcp, which only Linux has");

        Set<Integer> documented = new TreeSet<>(all(counter.settings().ports()));
        Listening listening = Listening.ofThisProcessAndItsChildren();

        assertThat(listening.ports()).isEqualTo(documented);
        assertThat(listening.addresses()).isSubsetOf("127.0.0.1", "::1", "::ffff:127.0.0.1");
    }

    @Test
    void portsOfTheRunAreThoseOfItsPage() throws Exception {
        String page =
                Files.readString(Path.of(System.getProperty("serverlesspresso.checkout"), "infra", "run", "README.md"));
        List<Integer> documented = new ArrayList<>();
        Matcher row = Pattern.compile("(?m)^\\| ([0-9]{4}) \\|").matcher(page);
        while (row.find()) {
            documented.add(Integer.valueOf(row.group(1)));
        }

        assertThat(documented).containsExactlyInAnyOrderElementsOf(all(Ports.usual()));
    }

    private static List<Integer> all(Ports ports) throws ReflectiveOperationException {
        List<Integer> all = new ArrayList<>();
        for (RecordComponent component : Ports.class.getRecordComponents()) {
            all.add((Integer) component.getAccessor().invoke(ports));
        }
        return all;
    }

    /** The listening sockets of some processes, from the tables of the kernel. */
    private record Listening(Set<Integer> ports, Set<String> addresses) {
        private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
        private static final String LISTEN = "0A";

        static boolean isReadable() {
            return Files.isReadable(TABLES.get(0));
        }

        static Listening ofThisProcessAndItsChildren() throws IOException {
            Set<String> sockets = new TreeSet<>();
            sockets.addAll(socketsOf(ProcessHandle.current().pid()));
            ProcessHandle.current().descendants().forEach(child -> sockets.addAll(socketsOf(child.pid())));
            Listening listening = new Listening(new TreeSet<>(), new TreeSet<>());
            for (Path table : TABLES) {
                if (Files.isReadable(table)) {
                    Files.readAllLines(table).stream().skip(1).forEach(line -> listening.add(line, sockets));
                }
            }
            return listening;
        }

        private void add(String line, Set<String> sockets) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields[3].equals(LISTEN) && sockets.contains("socket:[" + fields[9] + "]")) {
                String[] local = fields[1].split(":", -1);
                ports.add(Integer.parseInt(local[1], 16));
                addresses.add(address(local[0]));
            }
        }

        /** Four bytes each, the last first. */
        private static String address(String hex) {
            return switch (hex) {
                case "0100007F" -> "127.0.0.1";
                case "00000000000000000000000001000000" -> "::1";
                case "0000000000000000FFFF00000100007F" -> "::ffff:127.0.0.1";
                default -> hex;
            };
        }

        private static Set<String> socketsOf(long pid) {
            Set<String> sockets = new TreeSet<>();
            try (var open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
                for (Path descriptor : open) {
                    try {
                        sockets.add(Files.readSymbolicLink(descriptor).toString());
                    } catch (IOException e) {
                        // Closed meanwhile.
                    }
                }
            } catch (IOException e) {
                // Ended meanwhile.
            }
            return sockets;
        }
    }
}
