package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The function that makes the key of the tokens, run by Node.js with its code from the template. */
class SigningKeyTests {
    /** The two modules that Lambda brings, which print what they are told. */
    private static final String LAMBDA = """
            const told = (kind, what) => console.log(JSON.stringify({ kind, what }));
            require("node:module").prototype.require = new Proxy(require("node:module").prototype.require, {
              apply(target, self, [name]) {
                if (name === "cfn-response") {
                  return { SUCCESS: "SUCCESS", FAILED: "FAILED", send: (e, c, status) => told("answer", status) };
                }
                if (name === "@aws-sdk/client-secrets-manager") {
                  return {
                    PutSecretValueCommand: class { constructor(input) { this.input = input; } },
                    SecretsManagerClient: class {
                      async send(command) {
                        if (command.input.SecretId === "refused") { throw new Error("no"); }
                        told("put", command.input);
                      }
                    },
                  };
                }
                return target.apply(self, [name]);
              },
            });
            const [type, id] = process.argv.slice(2);
            require("./function.cjs").handler({ RequestType: type, ResourceProperties: { SecretId: id } }, {});
            """;

    @TempDir
    Path folder;

    @Test
    void keyIsOfTheCurveThatTokensAreSignedWith() throws Exception {
        List<JsonNode> told = run("Create", "the-secret");

        JsonNode key = JsonMapper.shared()
                .readTree(told.get(0).path("what").path("SecretString").asString());
        assertThat(told.get(0).path("what").path("SecretId").asString()).isEqualTo("the-secret");
        assertThat(key.path("kty").asString()).isEqualTo("EC");
        assertThat(key.path("crv").asString()).isEqualTo("P-256");
        assertThat(List.of("x", "y", "d"))
                .allSatisfy(name -> assertThat(key.path(name).asString()).hasSize(43));
        assertThat(key.path("kid").asString()).hasSize(36);
        assertThat(told.get(1).path("what").asString()).isEqualTo("SUCCESS");
    }

    @Test
    void existingKeyStaysAsItIs() throws Exception {
        assertThat(run("Update", "the-secret")).extracting(JsonNode::toString).containsExactly(answer("SUCCESS"));
        assertThat(run("Delete", "the-secret")).extracting(JsonNode::toString).containsExactly(answer("SUCCESS"));
    }

    @Test
    void failureIsToldAndNamesNoKey() throws Exception {
        assertThat(run("Create", "refused")).extracting(JsonNode::toString).containsExactly(answer("FAILED"));
    }

    private static String answer(String status) {
        return "{\"kind\":\"answer\",\"what\":\"" + status + "\"}";
    }

    private List<JsonNode> run(String type, String secret) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("function.cjs"), code());
        Path driver = Files.writeString(folder.resolve("driver.cjs"), LAMBDA);
        Path output = folder.resolve("output");
        int exit = new ProcessBuilder("node", driver.toString(), type, secret)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return Files.readAllLines(output).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static String code() {
        Map<String, Map<String, Object>> functions =
                Synthesised.USUAL.stack("QrValidator").ofType("AWS::Lambda::Function");
        return String.valueOf(
                map(properties(functions.values().iterator().next()).get("Code"))
                        .get("ZipFile"));
    }
}
