package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class ShopSeedTests {

    private final MemoryShops shops = new MemoryShops();
    private final List<Event> out = new ArrayList<>();
    private final ShopAnnouncements announcements =
            new ShopAnnouncements(out::addAll, shops, shops, new TestClock(Given.NINE));
    private final StarterMenu starter = new StarterMenu();

    @TempDir
    private Path folder;

    @Test
    void freshInstallationHasTwoOpenShopsCreatedOnce() {
        seed(new ClassPathResource("shops.json"));
        seed(new ClassPathResource("shops.json"));
        assertThat(out)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ShopCreated", "ShopChanged", "ShopCreated", "ShopChanged");
        assertThat(shops.find(Given.TOKYO)).hasValueSatisfying(tokyo -> {
            assertThat(tokyo.open()).isTrue();
            assertThat(tokyo.name()).isEqualTo("Serverlesspresso Tokyo");
            assertThat(tokyo.locale()).isEqualTo("ja");
            assertThat(tokyo.timeZone()).isEqualTo("Asia/Tokyo");
            assertThat(tokyo.menu().items()).hasSize(5);
        });
    }

    @Test
    void shopOfBeforeThereWasAListIsListedAndStaysAsItIs() {
        shops.storeUnlisted(Given.shop());
        seed(new ClassPathResource("shops.json"));
        assertThat(shops.page(10, Optional.empty()).shops())
                .extracting(ShopEntry::name)
                .containsExactly("Demo", "Serverlesspresso Tokyo");
        assertThat(shops.find(Given.DEMO)).contains(Given.shop());
    }

    @Test
    void ownFileMayTakeAMenuFromAShopAboveIt() throws Exception {
        Path file = file("""
                [{"shopId":"kobe","name":"Kobe","timeZone":"Asia/Tokyo",
                  "menu":[{"id":"tea","name":{"en":"Tea"},"available":true,"options":[]}]},
                 {"shopId":"nara","names":{"en":"Nara"},"timeZone":"Asia/Tokyo","menuFrom":"kobe","capacity":3}]""");
        seed(new FileSystemResource(file));
        assertThat(shops.find(new ShopId("nara"))).hasValueSatisfying(nara -> {
            assertThat(nara.menu().items()).singleElement().satisfies(drink -> assertThat(drink.id())
                    .isEqualTo("tea"));
            assertThat(nara.capacity()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                                                       | must be a list of shops",
                "[]                                                       | must be a list of shops",
                "[7]                                                      | shop 1 must be an object",
                "[{'shopId':                                              | is not JSON at line 1, column",
                "[{'shopId':'osaka','name':'A','timeZone':'Mars'}]        | shop 1: timeZone must be an IANA time zone",
                "[{'shopId':'osaka','name':'A','timeZone':'UTC','x':1}]   | shop 1: x cannot be set",
                "[{'shopId':'osaka','name':'A','timeZone':'UTC','menuFrom':'gone'}] | shop 1: menuFrom must be the id of a shop above it"
            })
    void badFileIsToldInOneLineThatNamesIt(String text, String what) throws Exception {
        Path file = file(text.replace('\'', '"'));
        assertThatThrownBy(() -> seed(new FileSystemResource(file)))
                .isInstanceOfSatisfying(BadShopFile.class, bad -> assertThat(new BadShopFileAnalyzer().analyze(bad))
                        .hasFieldOrPropertyWithValue("description", bad.getMessage()))
                .hasMessageStartingWith("the file of shops, '" + file + "', " + what)
                .message()
                .doesNotContain("\n");
        assertThat(shops.page(10, Optional.empty()).shops()).isEmpty();
    }

    @Test
    void fileThatIsNotThereOrHasAShopTwiceIsBad() throws Exception {
        assertThatThrownBy(() -> seed(new FileSystemResource(folder.resolve("none.json"))))
                .hasMessageContaining("none.json', cannot be read");
        String shop = "{\"shopId\":\"osaka\",\"name\":\"A\",\"timeZone\":\"UTC\"}";
        Path twice = file("[" + shop + "," + shop + "]");
        assertThatThrownBy(() -> seed(new FileSystemResource(twice))).hasMessageContaining("has shop 'osaka' twice");
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("shops.json"), text, StandardCharsets.UTF_8);
    }

    private void seed(Resource file) {
        TestClock clock = new TestClock(Given.NINE);
        OrderManagerProperties usual = Given.properties();
        OrderManagerProperties properties = new OrderManagerProperties(
                usual.tables(),
                new OrderManagerProperties.Shops(Duration.ofSeconds(20), file),
                usual.admissions(),
                usual.board());
        new ShopSeed(properties, starter, new OperatorDesk(shops, announcements, starter, clock), shops, shops, clock)
                .run(new DefaultApplicationArguments());
    }
}
