package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastErrorTests {
    @TempDir
    Path folder;

    @Test
    void lastErrorIsOneShortLine() throws Exception {
        Path log = log("""
                {"message":"started","level":"INFO"}
                {"message":"first","level":"ERROR"}
                {"message":"\\n\\n***************************\\nAPPLICATION FAILED TO START\\n\\nWeb \\"server\\" failed","level":"ERROR","stack_trace":"long"}
                {"message":"after it","level":"WARN"}
                """);

        assertThat(LastError.in(log)).contains("APPLICATION FAILED TO START Web \"server\" failed");
    }

    /** What Spring Boot says around it helps nobody here. */
    @Test
    void failureThatWasDescribedIsTheDescription() throws Exception {
        Path log = log("""
                {"message":"\\n\\n***************************\\nAPPLICATION FAILED TO START\\n***************************\\n\\nDescription:\\n\\nthe file is bad\\n\\nAction:\\n\\nCorrect it.\\n","level":"ERROR"}
                """);

        assertThat(LastError.in(log)).contains("the file is bad");
    }

    @Test
    void longErrorIsCut() throws Exception {
        Path log = log("{\"message\":\"" + "x".repeat(1000) + "\",\"level\":\"ERROR\"}\n");

        assertThat(LastError.in(log)).contains("x".repeat(240) + " …");
    }

    @Test
    void logWithoutErrorHasNone() throws Exception {
        assertThat(LastError.in(log("{\"message\":\"started\",\"level\":\"INFO\"}\n")))
                .isEmpty();
        assertThat(LastError.in(folder.resolve("none.log"))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("a.log"), text);
    }
}
