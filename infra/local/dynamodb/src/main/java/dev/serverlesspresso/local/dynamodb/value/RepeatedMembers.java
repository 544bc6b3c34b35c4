package dev.serverlesspresso.local.dynamodb.value;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue.N;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The refusal of a set that names a member twice, in AWS's words (measured by paritysuite/dynamodb-conformance,
 * error-messages/valueLayers).
 */
final class RepeatedMembers {
    private static final String INVALID = "One or more parameter values were invalid: Input collection ";

    private RepeatedMembers() {}

    /** {@code members} as sent, of one type, one of them repeated. */
    static ValueRefusal refusal(List<?> members) {
        Object one = members.get(0);
        if (one instanceof N) {
            return new ValueRefusal(INVALID + "contains duplicates.", "Input collection contains duplicates");
        }
        String sent = members.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        boolean binary = one instanceof Bytes;
        String end = binary ? "of type BS contains duplicates." : " contains duplicates.";
        String ordered = upToTheRepeatInOrder(members).stream()
                .map(member -> "\"" + member + "\"")
                .collect(Collectors.joining(binary ? "," : ", ", "[", "]"));
        return new ValueRefusal(INVALID + ordered + end, INVALID + sent + end);
    }

    /** The members in byte order up to the first repeated one, then that one and the rest as sent. */
    private static List<Object> upToTheRepeatInOrder(List<?> members) {
        Set<Object> seen = new LinkedHashSet<>();
        int repeat = 0;
        while (seen.add(members.get(repeat))) {
            repeat++;
        }
        List<Object> ordered = new ArrayList<>(seen);
        ordered.sort((left, right) -> bytes(left).compareTo(bytes(right)));
        ordered.addAll(members.subList(repeat, members.size()));
        return ordered;
    }

    private static Bytes bytes(Object member) {
        return member instanceof Bytes bytes ? bytes : new AttributeValue.S((String) member).utf8();
    }
}
