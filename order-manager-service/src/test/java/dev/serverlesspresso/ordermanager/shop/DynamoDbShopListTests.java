package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.testing.AwsUnderTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The list of shops, which is written with their settings, and its outbox. */
class DynamoDbShopListTests {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final DynamoDbShopList list = ShopRows.list(client);
    private final Shops shops = ShopRows.shops(client);

    @BeforeEach
    void freshTable() {
        Tables.drop(client, "shops");
        Tables.shops(client, "shops");
    }

    @Test
    void everyShopIsListedAsItIsNowInTheOrderOfTheIds() {
        create("osaka");
        create("berlin");
        Shop archived = Given.shopIn("UTC", new ShopId("berlin")).archive();
        shops.replace(archived);
        assertThat(list.page(10, Optional.empty()))
                .isEqualTo(new ShopList.Page(
                        List.of(ShopEntry.of(archived), ShopEntry.of(Given.shopIn("UTC", new ShopId("osaka")))),
                        Optional.empty()));
    }

    @Test
    void pagesHaveEachShopOnce() {
        IntStream.range(0, 5).forEach(i -> create("shop-" + i));
        ShopList.Page first = list.page(3, Optional.empty());
        ShopList.Page second = list.page(3, first.next());
        assertThat(first.next()).contains(new ShopId("shop-2"));
        assertThat(second.shops()).extracting(shop -> shop.shopId().value()).containsExactly("shop-3", "shop-4");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void moreThanABatchOfShopsIsFoundAndThoseThatAreNotThereAreLeftOut() {
        create("osaka");
        create("berlin");
        List<ShopId> asked = IntStream.range(0, 120)
                .mapToObj(i -> new ShopId(i == 3 ? "osaka" : i == 117 ? "berlin" : "gone-" + i))
                .toList();
        assertThat(list.some(asked)).extracting(shop -> shop.shopId().value()).containsExactly("berlin", "osaka");
        assertThat(list.some(List.of())).isEmpty();
    }

    @Test
    void shopsThatAreNeverProcessedAreNotAskedForForEver() {
        String table = Given.properties().tables().shops();
        DynamoDbClient busy = mock(DynamoDbClient.class);
        given(busy.batchGetItem(ArgumentMatchers.<Consumer<BatchGetItemRequest.Builder>>any()))
                .willReturn(BatchGetItemResponse.builder()
                        .unprocessedKeys(Map.of(
                                table,
                                KeysAndAttributes.builder()
                                        .keys(List.of(Map.of("shopId", AttributeValue.fromS("*"))))
                                        .build()))
                        .build());
        Retry twice = new Retry(2, Duration.ZERO, Duration.ZERO, limit -> {});
        DynamoDbShopList unread = new DynamoDbShopList(busy, twice, Clock.systemUTC(), Given.properties());
        assertThatThrownBy(() -> unread.some(List.of(Given.DEMO))).isInstanceOf(Unavailable.class);
        verify(busy, times(2)).batchGetItem(ArgumentMatchers.<Consumer<BatchGetItemRequest.Builder>>any());
    }

    @Test
    void creationIsMarkedUntilItWasTold() {
        create("osaka");
        Milestone created = new Milestone(new ShopId("osaka"), Milestone.Kind.CREATED);
        assertThat(list.milestones()).containsExactly(created);
        list.markTold(created, false);
        list.markTold(created, false);
        assertThat(list.milestones()).isEmpty();
    }

    @Test
    void endOfAShopWhoseCreationWasNotToldStaysMarkedUntilBothAre() {
        create("osaka");
        ShopId osaka = new ShopId("osaka");
        Milestone created = new Milestone(osaka, Milestone.Kind.CREATED);
        shops.replace(Given.shopIn("UTC", osaka).archive());
        list.markTold(new Milestone(osaka, Milestone.Kind.ARCHIVED), true);
        list.markTold(created, false);
        assertThat(list.milestones()).containsExactly(created);
        list.markTold(created, true);
        assertThat(list.milestones()).isEmpty();
    }

    @Test
    void endIsMarkedByItself() {
        create("osaka");
        ShopId osaka = new ShopId("osaka");
        list.markTold(new Milestone(osaka, Milestone.Kind.CREATED), false);
        shops.replace(Given.shopIn("UTC", osaka).archive());
        assertThat(list.milestones()).containsExactly(new Milestone(osaka, Milestone.Kind.ARCHIVED));
    }

    @Test
    void shopOfBeforeThereWasAListIsListedOnce() {
        create("osaka");
        list.enlist(Given.shopIn("Asia/Tokyo", new ShopId("osaka")));
        list.enlist(Given.shopIn("Asia/Tokyo", new ShopId("nara")));
        assertThat(list.page(10, Optional.empty()).shops())
                .extracting(ShopEntry::timeZone)
                .containsExactly("Asia/Tokyo", "UTC");
    }

    private void create(String id) {
        assertThat(shops.create(Given.shopIn("UTC", new ShopId(id)), "mine")).isEqualTo(Creation.CREATED);
    }
}
