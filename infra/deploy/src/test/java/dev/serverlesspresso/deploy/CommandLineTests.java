package dev.serverlesspresso.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What Maven takes and hands on. */
class CommandLineTests {
    private static final String POM = Repository.read("infra/deploy/pom.xml");

    @Test
    void everyKeyOfTheContextMayBeGivenByItsOwnName() {
        Set<String> keys = Repository.contextKeys();

        assertThat(keys).contains("prefix", "waf", "budget");
        assertThat(Repository.all("<argument>serverlesspresso:(\\w+)=\\$\\{\\w+}</argument>", POM))
                .isEqualTo(keys);
        keys.forEach(key -> assertThat(POM)
                .contains("<argument>serverlesspresso:" + key + "=${" + key + "}</argument>", "<" + key + "/>"));
    }

    @Test
    void pageOfTheAppHasThoseKeys() {
        String table = Repository.read("infra/cdk/README.md")
                .split("## Configuration", 2)[1]
                .split("\n## ", 2)[0];
        Set<String> documented = new TreeSet<>();
        table.lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> documented.addAll(Repository.all("`(\\w+)`", line.split("\\|", -1)[1])));

        assertThat(documented).isEqualTo(Repository.contextKeys());
    }

    @Test
    void ownArgumentsAreOnThePageOfTheModule() {
        Set<String> own = Repository.all("<argument>(\\w+)=\\$\\{\\w+}</argument>", POM);

        assertThat(own).containsExactlyInAnyOrder("is", "yes", "operator", "operatorEmail", "shop");
        own.forEach(argument ->
                assertThat(Repository.read("infra/deploy/README.md")).contains("| `-D" + argument + "` |"));
    }

    @Test
    void whatIsNotGivenIsNotHandedOn() {
        Arguments arguments = Arguments.of("deploy", "is=", "serverlesspresso:spot=", "serverlesspresso:waf= true ");

        assertThat(arguments.context()).hasSize(1).containsEntry("serverlesspresso:waf", "true");
        assertThat(arguments.names().prefix()).isEqualTo("serverlesspresso");
        assertThat(arguments.shop()).isEqualTo("demo");
    }
}
