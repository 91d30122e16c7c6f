package org.comity.requests.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.documents.Attachment;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.Request;
import org.comity.requests.model.ToTranslate;

/// What a request says as data, inside its document: once as JSON and once as XML, for the programs of those who
/// receive it. Both say the same; their form is described in `docs/request-data.md`, the XML by a schema.
final class RequestData {

    static final String NAMESPACE = "urn:comity:request:1";
    static final String JSON = "request.json";
    static final String XML = "request.xml";

    private final Request request;
    private final Map<String, String> about;

    /// @param template the version of the form it is printed on
    /// @param translated what of it has to be translated
    RequestData(Request request, String template, ToTranslate translated) {
        this.request = request;
        this.about = about(request, template);
        if (translated.known()) {
            about.put("toTranslate", fields(translated.fields(request)));
        }
    }

    List<Attachment> attachments() {
        return List.of(
                new Attachment(JSON, "application/json", "What this request says, as JSON", json()),
                new Attachment(XML, "application/xml", "What this request says, as XML", xml()));
    }

    private static Map<String, String> about(Request request, String template) {
        var about = new TreeMap<String, String>();
        about.put("schema", NAMESPACE);
        about.put("reference", request.reference());
        about.put("measure", request.measure().written());
        about.put("basis", request.measure().basis().toString());
        about.put("template", template);
        about.put("handling", request.handling().label());
        about.put("secondLanguage", request.secondLanguage().code());
        about.put("requestingState", request.requesting().country().code());
        about.put("requestingAuthority", request.requesting().name());
        about.put("requestedState", request.requested().country().code());
        about.put("requestedAuthority", request.requested().name());
        about.put("digest", CanonicalContent.hash(request).hex());
        about.put("exercise", request.exercise() ? "yes" : "no");
        var sent = request.sentAt();
        if (sent != null) {
            about.put("dated", sent.toString());
        }
        return about;
    }

    private static String fields(List<Field> fields) {
        return fields.stream().map(Field::key).collect(Collectors.joining(" "));
    }

    /// `{"about":{…},"content":{…}}` (RFC 8785). The content stands byte for byte as it is digested.
    byte[] json() {
        return ("{\"about\":" + utf8(CanonicalContent.bytes(about)) + ",\"content\":"
                        + utf8(CanonicalContent.bytes(request.content())) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] xml() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n<about>\n");
        about.forEach((name, value) -> xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(name)
                .append(">\n"));
        xml.append("</about>\n<values>\n");
        var values = new TreeMap<String, String>();
        request.content().values().forEach((field, value) -> values.put(field.key(), value));
        values.forEach((field, value) -> xml.append("<value field=\"")
                .append(escaped(field))
                .append("\">")
                .append(escaped(value))
                .append("</value>\n"));
        xml.append("</values>\n<identifiers>\n");
        request.content().identifiers().forEach(identifier -> xml.append(element(identifier)));
        return xml.append("</identifiers>\n</request>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String element(Identifier identifier) {
        return "<identifier kind=\"%s\" at=\"%s\" zone=\"%s\" port=\"%s\">%s</identifier>\n"
                .formatted(
                        escaped(identifier.kind().code()),
                        escaped(identifier.at()),
                        escaped(identifier.zone()),
                        escaped(identifier.port()),
                        escaped(identifier.value()));
    }

    /// A reader of XML makes one line end of all of them, and has no control characters: the former are written as
    /// numbers, the latter never stand in a request.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
