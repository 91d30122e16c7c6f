package org.comity.help.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comity.help.Problem;
import org.comity.help.Service;
import org.comity.help.model.Answer;
import org.comity.help.model.ServiceBook.Shown;
import org.comity.node.NodeSettings;
import org.comity.treaties.StateFact;
import org.jspecify.annotations.Nullable;

/// Where to report, for programs.
final class HelpJson {

    private HelpJson() {}

    /// @param known whether a service of the State itself is known for the problem
    record HelpAnswer(
            String state,
            String name,
            String problem,
            String age,
            boolean known,
            List<HelpService> services,
            List<HelpService> beside,
            List<HelpService> tools,
            List<HelpService> platforms,
            URI page) {}

    record HelpState(String state, String name, List<HelpService> services, List<String> problems, URI page) {}

    /// @param checked when somebody of the State said that this is right; null while nobody has
    /// @param freshness green, amber or red once it was checked; dated or undated while only a source says so
    record HelpService(
            String id,
            String name,
            String kind,
            @Nullable String state,
            List<String> problems,
            String address,
            String telephone,
            String hours,
            List<String> languages,
            @Nullable Boolean anonymous,
            String age,
            String source,
            String asOf,
            String standing,
            @Nullable String checked,
            String freshness) {}

    /// The services for one problem by their ids, the best first.
    record Order(
            String problem,
            boolean known,
            List<String> services,
            List<String> beside,
            List<HelpService> tools,
            List<HelpService> platforms) {}

    static Order order(Answer answer) {
        return new Order(
                answer.problem().slug(),
                answer.known(),
                ids(answer.own()),
                ids(answer.beside()),
                services(answer.tools()),
                services(answer.platforms()));
    }

    private static List<String> ids(List<Shown> found) {
        return found.stream().map(one -> one.service().id().written()).toList();
    }

    static HelpAnswer of(Answer answer, NodeSettings node) {
        var state = answer.state();
        return new HelpAnswer(
                state.country().code(),
                state.nameEnglish(),
                answer.problem().slug(),
                answer.age().written(),
                answer.known(),
                services(answer.own()),
                services(answer.beside()),
                services(answer.tools()),
                services(answer.platforms()),
                page(node, state, "/" + answer.problem().slug()));
    }

    static HelpState of(StateFact state, List<Shown> services, NodeSettings node) {
        return new HelpState(
                state.country().code(),
                state.nameEnglish(),
                services(services),
                Stream.of(Problem.values()).map(Problem::slug).toList(),
                page(node, state, ""));
    }

    private static URI page(NodeSettings node, StateFact state, String rest) {
        return node.address("/help/" + state.country().code().toLowerCase(Locale.ROOT) + rest);
    }

    private static List<HelpService> services(List<Shown> found) {
        return found.stream()
                .map(one -> service(one.service(), one.light().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static HelpService service(Service service, String freshness) {
        var contact = service.contact();
        var source = service.source();
        return new HelpService(
                service.id().written(),
                service.name(),
                service.kind().written(),
                service.country().map(country -> country.code()).orElse(null),
                service.problems().stream().map(Problem::slug).toList(),
                contact.address(),
                contact.telephone(),
                contact.hours(),
                contact.languages(),
                service.anonymous().orElse(null),
                service.age().written(),
                source.text(),
                source.asOf().written(),
                source.standing().written(),
                service.checked().map(Object::toString).orElse(null),
                freshness);
    }
}
