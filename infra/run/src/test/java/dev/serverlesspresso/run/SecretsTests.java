package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {
    @TempDir
    Path folder;

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
    void onlyTheOwnerMayReadThem() throws Exception {
        Secrets.in(folder).codeSecret();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void dataFolderThatIsAFileIsOneClearLine() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "");

        assertThatThrownBy(() -> Secrets.in(file))
                .isInstanceOf(RunFailure.class)
                .hasMessageStartingWith("the data folder '" + file + "' cannot be used");
    }
}
