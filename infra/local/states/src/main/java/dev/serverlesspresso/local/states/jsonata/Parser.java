package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an expression: each word says what it begins and how it goes on with what stands to its left. */
final class Parser {
    private static final int NEGATION = 70;

    /** Far more than can be evaluated, and little enough for any thread's stack. */
    private static final int MOST_LEVELS = 500;

    private final Tokenizer tokens;
    private final Paths paths = new Paths();
    private Token next;
    private int levels;

    private Parser(String text) {
        tokens = new Tokenizer(text);
        next = Token.END;
        advance(false);
    }

    static Node parse(String text) {
        Parser parser = new Parser(text);
        Node node = parser.expression(0);
        if (parser.next.type() != Token.Type.END) {
            throw JsonataException.of("S0201").with("token", parser.next.value());
        }
        parser.paths.finish(node);
        return node;
    }

    private Node expression(int power) {
        int outside = levels;
        deeper();
        Token token = next;
        advance(true);
        Node left = begin(token);
        while (power < Operators.power(next)) {
            deeper();
            token = next;
            advance(false);
            left = goOn(token.text(), left);
        }
        levels = outside;
        return left;
    }

    /** What stands to the left of an operator is a level deeper in the tree, as what stands in brackets is. */
    private void deeper() {
        levels++;
        if (levels > MOST_LEVELS) {
            throw JsonataException.stackOverflow();
        }
    }

    private void expect(String operator) {
        expect(operator, false);
    }

    private void expect(String operator, boolean afterValue) {
        if (!next.is(operator)) {
            String code = next.type() == Token.Type.END ? "S0203" : "S0202";
            throw JsonataException.of(code).with("value", operator).with("token", next.value());
        }
        advance(afterValue);
    }

    /** Two marks are no operators by themselves. */
    private void advance(boolean afterValue) {
        next = tokens.next(afterValue);
        if (next.is("!") || next.is("~")) {
            throw JsonataException.of("S0204").with("token", next.value());
        }
    }

    private Node begin(Token token) {
        Object value = token.value();
        return switch (token.type()) {
            case NAME -> new PathNode(new NameNode(token.text()));
            case VARIABLE -> new VariableNode(token.text());
            case REGEX -> new RegexNode((Pattern) Objects.requireNonNull(value));
            case END -> paths.missing();
            case OPERATOR -> beginWith(token.text());
            default -> new LiteralNode(value == null ? Values.NULL : value);
        };
    }

    private Node beginWith(String operator) {
        return switch (operator) {
            case "and", "or", "in" -> new PathNode(new NameNode(operator));
            case "-" -> negated(expression(NEGATION));
            case "*" -> new WildcardNode();
            case "**" -> new DescendantNode();
            case "%" -> paths.parent();
            case "(" -> block();
            case "[" -> array();
            case "{" -> new ObjectNode(pairs());
            case "|" -> transform();
            default -> throw JsonataException.of("S0211").with("token", operator);
        };
    }

    private static Node negated(Node operand) {
        boolean number = operand instanceof LiteralNode literal
                && literal.constant() instanceof Number
                && operand.predicates.isEmpty();
        return number
                ? new LiteralNode(NegationNode.negative((Number) ((LiteralNode) operand).constant()))
                : new NegationNode(operand);
    }

    private Node block() {
        List<Node> expressions = new ArrayList<>();
        while (!next.is(")")) {
            expressions.add(expression(0));
            if (!next.is(";")) {
                break;
            }
            expect(";");
        }
        expect(")", true);
        return new BlockNode(expressions);
    }

    private Node array() {
        return new ArrayNode(listUntil("]", this::item));
    }

    private <T> List<T> listUntil(String end, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        if (!next.is(end)) {
            items.add(item.get());
            while (next.is(",")) {
                expect(",");
                items.add(item.get());
            }
        }
        expect(end, true);
        return items;
    }

    private Node item() {
        Node item = expression(0);
        if (!next.is("..")) {
            return item;
        }
        expect("..");
        return new BinaryNode("..", item, expression(0));
    }

    private Grouping pairs() {
        return new Grouping(listUntil("}", this::pair));
    }

    private Grouping.Pair pair() {
        Node key = expression(0);
        expect(":");
        return new Grouping.Pair(key, expression(0));
    }

    private Node transform() {
        Node pattern = expression(0);
        expect("|");
        Node update = expression(0);
        Node delete = null;
        if (next.is(",")) {
            expect(",");
            delete = expression(0);
        }
        expect("|");
        return new TransformNode(pattern, update, delete);
    }

    private Node goOn(String operator, Node left) {
        return switch (operator) {
            case "." -> paths.step(left, expression(Operators.power(operator)));
            case "[" -> bracket(left);
            case "{" -> paths.grouped(left, pairs());
            case "(" -> call(left);
            case "^" -> sorted(left);
            case "@", "#" -> named(operator, left);
            case ":=" -> bind(left);
            case "?" -> condition(left);
            case "~>" -> new ApplyNode(left, expression(Operators.power(operator)));
            default -> new BinaryNode(operator, left, expression(Operators.power(operator)));
        };
    }

    private Node bracket(Node left) {
        if (next.is("]")) {
            expect("]");
            return paths.keptArray(left);
        }
        Node predicate = expression(0);
        expect("]", true);
        return paths.filtered(left, predicate);
    }

    private Node sorted(Node left) {
        expect("(");
        List<SortNode.Term> terms = new ArrayList<>();
        terms.add(term());
        while (next.is(",")) {
            expect(",");
            terms.add(term());
        }
        expect(")");
        return paths.sorted(left, new SortNode(terms));
    }

    private SortNode.Term term() {
        boolean descending = next.is(">");
        if (descending || next.is("<")) {
            expect(next.text());
        }
        return new SortNode.Term(expression(0), descending);
    }

    private Node named(String operator, Node left) {
        Node right = expression(Operators.power(operator));
        if (!VariableNode.isPlain(right)) {
            throw JsonataException.of("S0214").with("token", operator);
        }
        String name = ((VariableNode) right).name();
        return operator.equals("@") ? paths.focused(left, name) : paths.indexed(left, name);
    }

    private Node bind(Node left) {
        if (!VariableNode.isPlain(left)) {
            throw JsonataException.of("S0212").with("token", CallNode.name(left));
        }
        return new BindNode(((VariableNode) left).name(), expression(9));
    }

    private Node condition(Node left) {
        Node then = expression(0);
        if (!next.is(":")) {
            return new ConditionNode(left, then, null);
        }
        expect(":");
        return new ConditionNode(left, then, expression(0));
    }

    private Node call(Node left) {
        List<Node> arguments = listUntil(")", this::argument);
        boolean plain = left instanceof PathNode path
                && path.steps().size() == 1
                && path.last().stages.isEmpty();
        String name = plain ? CallNode.name(left) : null;
        if ("function".equals(name) || "\u03bb".equals(name)) {
            return lambda(arguments);
        }
        boolean partial = arguments.stream().anyMatch(PlaceholderNode.class::isInstance);
        return partial ? new PartialNode(left, arguments) : new CallNode(left, arguments);
    }

    private Node argument() {
        if (!next.is("?")) {
            return expression(0);
        }
        expect("?");
        return new PlaceholderNode();
    }

    private Node lambda(List<Node> arguments) {
        List<String> parameters = new ArrayList<>();
        for (Node argument : arguments) {
            if (!VariableNode.isPlain(argument)) {
                throw JsonataException.of("S0208").with("value", parameters.size() + 1);
            }
            parameters.add(((VariableNode) argument).name());
        }
        Signature signature = next.is("<") ? signature() : null;
        expect("{");
        Node body = expression(0);
        expect("}");
        return new LambdaNode(parameters, signature, body);
    }

    private @Nullable Signature signature() {
        StringBuilder text = new StringBuilder("<");
        int depth = 1;
        while (depth > 0 && !next.is("{") && next.type() != Token.Type.END) {
            advance(false);
            depth += next.is("<") ? 1 : next.is(">") ? -1 : 0;
            text.append(next.text());
        }
        expect(">");
        return Signature.of(text.toString());
    }
}
