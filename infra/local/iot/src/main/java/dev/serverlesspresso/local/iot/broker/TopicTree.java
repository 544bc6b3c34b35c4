package dev.serverlesspresso.local.iot.broker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** All subscriptions, by the levels of their filters, so that a message finds its receivers without asking everyone. */
final class TopicTree<K> {
    private final Node<K> root = new Node<>();

    void put(K subscriber, Subscription subscription) {
        Node<K> node = root;
        for (String level : Topics.levels(subscription.filter())) {
            node = node.children.computeIfAbsent(level, name -> new Node<>());
        }
        node.subscribers.put(subscriber, subscription);
    }

    void remove(K subscriber, String filter) {
        remove(root, subscriber, Topics.levels(filter), 0);
    }

    private void remove(Node<K> node, K subscriber, List<String> levels, int depth) {
        if (depth == levels.size()) {
            node.subscribers.remove(subscriber);
            return;
        }
        Node<K> child = node.children.get(levels.get(depth));
        if (child != null) {
            remove(child, subscriber, levels, depth + 1);
            if (child.isEmpty()) {
                node.children.remove(levels.get(depth));
            }
        }
    }

    void match(String topic, BiConsumer<K, Subscription> found) {
        match(root, Topics.levels(topic), 0, found);
    }

    private void match(Node<K> node, List<String> levels, int depth, BiConsumer<K, Subscription> found) {
        Node<K> rest = node.children.get("#");
        if (rest != null) {
            rest.subscribers.forEach(found);
        }
        if (depth == levels.size()) {
            node.subscribers.forEach(found);
            return;
        }
        for (String level : List.of("+", levels.get(depth))) {
            Node<K> child = node.children.get(level);
            if (child != null) {
                match(child, levels, depth + 1, found);
            }
        }
    }

    private static final class Node<K> {
        private final Map<String, Node<K>> children = new HashMap<>();
        private final Map<K, Subscription> subscribers = new LinkedHashMap<>();

        boolean isEmpty() {
            return children.isEmpty() && subscribers.isEmpty();
        }
    }
}
