package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import tools.jackson.databind.JsonNode;

/** The few lines of XML that AWS's query protocol needs. */
final class Xml {
    private Xml() {}

    static String result(String namespace, String action, JsonNode result, String requestId) {
        StringBuilder xml = new StringBuilder();
        xml.append('<')
                .append(action)
                .append("Response xmlns=\"")
                .append(namespace)
                .append("\">");
        element(xml, action + "Result", result);
        xml.append("<ResponseMetadata><RequestId>").append(requestId).append("</RequestId></ResponseMetadata></");
        return xml.append(action).append("Response>").toString();
    }

    static String error(String namespace, AwsError error, String requestId) {
        String opening = namespace.isEmpty() ? "<ErrorResponse>" : "<ErrorResponse xmlns=\"" + namespace + "\">";
        return opening + "<Error><Type>"
                + (error.httpStatus() < 500 ? "Sender" : "Receiver") + "</Type><Code>" + escape(error.code())
                + "</Code><Message>" + escape(error.getMessage()) + "</Message></Error><RequestId>" + requestId
                + "</RequestId></ErrorResponse>";
    }

    private static void element(StringBuilder xml, String name, JsonNode value) {
        xml.append('<').append(name).append('>');
        if (value.isObject()) {
            value.properties().forEach(member -> element(xml, member.getKey(), member.getValue()));
        } else if (value.isArray()) {
            value.forEach(item -> element(xml, "member", item));
        } else {
            xml.append(escape(value.asString()));
        }
        xml.append("</").append(name).append('>');
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
