package org.comity.help.store;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.comity.help.Age;
import org.comity.help.AsOf;
import org.comity.help.Problem;
import org.comity.help.Reach;
import org.comity.help.Service;
import org.comity.help.Service.Contact;
import org.comity.help.Service.Source;
import org.comity.help.ServiceId;
import org.comity.help.ServiceKind;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Services as JSON and back. Id and State stand in columns of their own.
final class ServiceJson {

    private final ObjectMapper json;

    ServiceJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Service service) {
        var node = json.createObjectNode();
        var contact = service.contact();
        node.put("name", service.name())
                .put("kind", service.kind().written())
                .put("reach", service.reach().written())
                .put("address", contact.address())
                .put("telephone", contact.telephone())
                .put("hours", contact.hours())
                .put("age", service.age().written());
        var problems = node.putArray("problems");
        service.problems().forEach(problem -> problems.add(problem.slug()));
        var languages = node.putArray("languages");
        contact.languages().forEach(languages::add);
        service.anonymous().ifPresent(anonymous -> node.put("anonymous", anonymous));
        node.putObject("source")
                .put("text", service.source().text())
                .put("asOf", service.source().asOf().written())
                .put("standing", service.source().standing().written());
        service.checked().ifPresent(day -> node.put("checked", day.toString()));
        return node.toString();
    }

    /// @throws IllegalArgumentException when it is not what [#write] makes
    Service read(ServiceId id, Optional<Country> state, String written) {
        var node = json.readTree(written);
        var problems = EnumSet.noneOf(Problem.class);
        texts(node, "problems").forEach(slug -> problems.add(known(Problem.of(slug), slug)));
        var source = node.get("source");
        return new Service(
                id,
                text(node, "name"),
                known(ServiceKind.ofWritten(text(node, "kind")), "kind"),
                state,
                known(Reach.ofWritten(text(node, "reach")), "reach"),
                problems,
                new Contact(
                        text(node, "address"), text(node, "telephone"), text(node, "hours"), texts(node, "languages")),
                Optional.ofNullable(node.get("anonymous")).map(JsonNode::asBoolean),
                known(Age.ofWritten(text(node, "age")), "age"),
                new Source(
                        text(source, "text"),
                        new AsOf(text(source, "asOf")),
                        known(Standing.ofWritten(text(source, "standing")), "standing")),
                Optional.ofNullable(node.get("checked")).map(day -> LocalDate.parse(day.asString())));
    }

    private static <T> T known(Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalArgumentException("A service with an unknown " + name));
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.get(name).valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
