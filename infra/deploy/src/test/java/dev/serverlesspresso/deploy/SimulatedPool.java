package dev.serverlesspresso.deploy;

import dev.serverlesspresso.deploy.AwsStub.Answer;
import dev.serverlesspresso.deploy.AwsStub.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The accounts of staff of a simulated account, and the API of the deployed system. */
record SimulatedPool(SimulatedAccount account) implements AwsStub.Answers {
    @Override
    public Answer to(Question question) {
        return switch (question.operation()) {
            case "DescribeUserPoolDomain" -> domain();
            case "ListUsersInGroup" -> members(question.text("GroupName"));
            case "AdminCreateUser" -> create(question.text("Username"));
            case "AdminSetUserPassword" -> {
                account.passwords.put(question.text("Username"), question.text("Password"));
                yield Answer.ok("{}");
            }
            case "CreateGroup" -> Answer.refused("GroupExistsException", "there");
            case "AdminAddUserToGroup" -> {
                account.users.getOrDefault(question.text("Username"), Set.of()).add(question.text("GroupName"));
                yield Answer.ok("{}");
            }
            case "AdminInitiateAuth" ->
                Answer.ok("{\"AuthenticationResult\":{\"AccessToken\":\"" + SimulatedAccount.TOKEN + "\"}}");
            case "AdminDeleteUser" -> {
                account.users.remove(question.text("Username"));
                yield Answer.ok("{}");
            }
            default -> api(question);
        };
    }

    private Answer domain() {
        return account.poolOfTheName == null
                ? Answer.ok("{\"DomainDescription\":{}}")
                : Answer.ok("{\"DomainDescription\":{\"UserPoolId\":\"" + account.poolOfTheName
                        + "\",\"AWSAccountId\":\"123456789012\"}}");
    }

    private Answer members(String group) {
        List<Map<String, String>> members = account.users.entrySet().stream()
                .filter(user -> user.getValue().contains(group))
                .map(user -> Map.of("Username", user.getKey()))
                .toList();
        return Answer.ok(SimulatedAccount.json(Map.of("Users", members)));
    }

    private Answer create(String username) {
        if (account.users.containsKey(username)) {
            return Answer.refused("UsernameExistsException", "there");
        }
        account.users.put(username, new TreeSet<>());
        return Answer.ok("{}");
    }

    private Answer api(Question question) {
        if (question.operation().equals("POST /api/shops")) {
            boolean may = ("Bearer " + SimulatedAccount.TOKEN)
                    .equals(question.headers().get("Authorization"));
            if (may) {
                account.shops.add(question.text("shopId"));
            }
            return new Answer(may ? 201 : 401, "{}");
        }
        if (question.operation().startsWith("GET /api/shops/")) {
            String shop = question.operation().substring("GET /api/shops/".length());
            return new Answer(account.shops.contains(shop) ? 200 : 404, "{}");
        }
        return Answer.refused("UnknownOperationException", question.operation());
    }
}
