package dev.serverlesspresso.local.iot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTreeTests {
    @ParameterizedTest
    @CsvSource({
        "a/b, a/b, true",
        "a/b, a/c, false",
        "a/+, a/b, true",
        "a/+, a, false",
        "a/+, a/b/c, false",
        "a/#, a, true",
        "a/#, a/b/c, true",
        "#, a/b, true",
        "+/+, /b, true",
        "a, a/b, false"
    })
    void treeAndMatcherAgree(String filter, String topic, boolean matches) {
        TopicTree<String> tree = new TopicTree<>();
        tree.put("me", subscription(filter));
        assertThat(found(tree, topic)).hasSize(matches ? 1 : 0);
        assertThat(Topics.matches(filter, topic)).isEqualTo(matches);
        tree.remove("me", filter);
        assertThat(found(tree, topic)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, true",
        "a/+/b, false",
        "a/#, false",
        "$aws/things, false",
        "1/2/3/4/5/6/7/8, true",
        "1/2/3/4/5/6/7/8/9, false"
    })
    void topicsToPublishToFollowAwsRules(String topic, boolean good) {
        assertThat(Topics.problemOfName(topic).isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"a/+/b, true", "a/#, true", "a/#/b, false", "a+/b, false", "$SYS/#, false", "#, true"})
    void filtersFollowAwsRules(String filter, boolean good) {
        assertThat(Topics.problemOfFilter(filter).isEmpty()).isEqualTo(good);
    }

    @Test
    void topicsAreBoundedInBytes() {
        assertThat(Topics.problemOfName("é".repeat(128))).isEmpty();
        assertThat(Topics.problemOfName("é".repeat(128) + "x")).isPresent();
        assertThat(Topics.problemOfName("")).isPresent();
    }

    private static List<String> found(TopicTree<String> tree, String topic) {
        List<String> found = new ArrayList<>();
        tree.match(topic, (subscriber, subscription) -> found.add(subscriber));
        return found;
    }

    private static Subscription subscription(String filter) {
        return new Subscription(filter, 1, false, false, Subscription.Retained.ALWAYS);
    }
}
