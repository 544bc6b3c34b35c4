package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {
    private static final String REMEDY =
            ": restore the file, or delete it to get new secrets (customers and displays then have to begin anew)";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("secrets.properties");
    }

    @Test
    void secretsStayTheSameAfterRestart() {
        Secrets first = Secrets.in(folder);
        String code = first.codeSecret();
        String password = first.password("demo-barista");
        String key = first.customerTokenKey();

        Secrets second = Secrets.in(folder);

        assertThat(second.codeSecret()).isEqualTo(code);
        assertThat(second.password("demo-barista")).isEqualTo(password).hasSize(10);
        assertThat(second.customerTokenKey()).isEqualTo(key);
        assertThat(Base64.getUrlDecoder().decode(code)).hasSize(32);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadThem() throws Exception {
        Secrets.in(folder).password("demo-barista");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void lineThatIsNotTextIsNamed() throws Exception {
        List<byte[]> lines = lines();
        lines.set(1, new byte[] {'#', (byte) 0xff, (byte) 0xfe});
        write(lines);

        refused("', line 2: it is not UTF-8 text" + REMEDY);
    }

    @Test
    void brokenEscapeIsNamed() throws Exception {
        List<byte[]> lines = lines();
        lines.add("password.a=\\u00g1".getBytes(StandardCharsets.UTF_8));
        write(lines);

        refused("', line " + lines.size() + ": it has a \\u that four hexadecimal digits do not follow" + REMEDY);
    }

    @Test
    void codeSecretOfTheWrongLengthIsNamed() throws Exception {
        Files.writeString(file, "code-secret=c2hvcnQ\ncustomer-token-key=x\n");

        refused("', line 1: 'code-secret' must be 32 bytes in base64url" + REMEDY);
    }

    @Test
    void tokenKeyThatIsNoneIsNamed() throws Exception {
        Files.writeString(file, "# secrets\ncode-secret=" + Secrets.newCodeSecret() + "\ncustomer-token-key={}\n");

        refused("', line 3: 'customer-token-key' must be a private P-256 key as a JSON Web Key" + REMEDY);
    }

    @Test
    void emptiedFileIsNotTakenForANewInstallation() throws Exception {
        Files.writeString(file, "");

        refused("' has no 'code-secret'" + REMEDY);
        assertThat(file).isEmptyFile();
    }

    @Test
    void passwordIsNeverEmpty() throws Exception {
        List<byte[]> lines = lines();
        lines.add("password.demo-barista=".getBytes(StandardCharsets.UTF_8));
        write(lines);

        refused("', line " + lines.size() + ": 'password.demo-barista' must not be empty" + REMEDY);
    }

    private void refused(String why) {
        assertThatThrownBy(() -> Secrets.in(folder))
                .isInstanceOf(RunFailure.class)
                .hasMessage("'" + file + why);
    }

    private List<byte[]> lines() throws Exception {
        Secrets.in(folder);
        List<byte[]> lines = new ArrayList<>();
        for (String line : Files.readString(file).lines().toList()) {
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }

    private void write(List<byte[]> lines) throws Exception {
        try (var output = Files.newOutputStream(file)) {
            for (byte[] line : lines) {
                output.write(line);
                output.write('\n');
            }
        }
    }
}
