package dev.serverlesspresso.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogFileTests {

    private static final Logger log = LoggerFactory.getLogger(LogFileTests.class);

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext service;

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @BeforeEach
    void start() {
        service = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:service-kit.yaml",
                        "--logging.file.name=" + folder.resolve("service.log"));
    }

    @AfterEach
    void stop() {
        service.close();
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @Test
    void valuesArePrintedAndCannotLookLikeALineOfTheirOwn() throws IOException {
        String forged = "x\n{\"message\":\"forged\"}\r\u2028\u2029\u0085\u001b[2Jred\u202eevil\u0000\u009b";
        log.atInfo().addKeyValue("path", forged).addKeyValue("shape", 42).log("request refused {}", forged);

        List<String> lines = Files.readAllLines(folder.resolve("service.log"));
        String line = lines.stream()
                .filter(one -> one.contains("request refused"))
                .reduce((one, other) -> one + "two lines" + other)
                .orElse("");
        JsonNode read = JsonMapper.shared().readTree(line);
        assertThat(read.path("shape").asInt()).isEqualTo(42);
        assertThat(read.path("path").asString())
                .startsWith("x\n{")
                .contains("\\u{2028}\\u{2029}\\u{85}")
                .contains("red\\u{202e}evil")
                .endsWith("\\u{9b}");
        assertThat(read.path("message").asString()).contains("\\u{2028}");
        assertThat(line.chars()).noneMatch(character -> character < 0x20 || character == 0x7f);
        assertThat(lines)
                .allSatisfy(one ->
                        assertThat(JsonMapper.shared().readTree(one).isObject()).isTrue());
    }

    @Test
    void fileRotatesBySizeAndCount() {
        assertThat(file().getRollingPolicy()).isInstanceOfSatisfying(SizeAndTimeBasedRollingPolicy.class, policy -> {
            assertThat(policy.getMaxHistory()).isEqualTo(7);
            assertThat(policy).extracting("maxFileSize").hasToString("10 MB");
            assertThat(policy).extracting("totalSizeCap").hasToString("100 MB");
        });
    }

    @Test
    void fullFileIsCompressedAndAnotherOneIsBegun() throws IOException {
        stop();
        Files.write(folder.resolve("service.log"), new byte[10 * 1024 * 1024 + 1]);

        start();
        log.info("after the rotation");
        file().stop();

        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .hasSize(2)
                    .contains("service.log")
                    .anyMatch(name -> name.matches("service\\.log\\.[0-9]{4}-[0-9]{2}-[0-9]{2}\\.0\\.gz"));
        }
        assertThat(folder.resolve("service.log"))
                .content()
                .contains("after the rotation")
                .hasSizeLessThan(1024 * 1024);
    }

    private static RollingFileAppender<ILoggingEvent> file() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        return (RollingFileAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("FILE");
    }
}
