package org.comity.requests.usecase;

import java.util.stream.Stream;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.Shown;
import org.comity.requests.model.Act;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Hold;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.Request;
import org.comity.requests.model.SecondMessage;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;

/// What an officer is shown before they touch their key for an act: the act, between whom, and every word of the
/// request.
final class SolemnAct {

    private SolemnAct() {}

    /// In which role an officer does it.
    static Role by(Act act, Officer officer) {
        if (act != Act.APPROVE) {
            return Role.OFFICER;
        }
        // In an emergency gatekeepers and heads approve too.
        return Stream.of(Role.APPROVER, Role.GATEKEEPER, Role.HEAD)
                .filter(officer::may)
                .findFirst()
                .orElse(Role.APPROVER);
    }

    static Shown shown(Request request, Act act) {
        return lines(request, act).shown();
    }

    /// Sending: what goes out, too.
    static Shown send(Request request, Outgoing outgoing) {
        return goingOut(lines(request, Act.SEND), outgoing).shown();
    }

    /// Releasing what was held: who sent it, what was unusual, and what goes out, too.
    static Shown release(Request request, Hold hold, Outgoing outgoing) {
        var shown = lines(request, Act.RELEASE).line("requests.touch.sender", hold.sender());
        hold.cautions().forEach(caution -> shown.coded("requests.touch.caution", "requests.caution." + caution));
        return goingOut(shown, outgoing).shown();
    }

    /// Who is told beside the addressee, and the very papers.
    private static Shown.Builder goingOut(Shown.Builder shown, Outgoing outgoing) {
        for (var one : outgoing.second()) {
            var owed = one.owed();
            var label = "requests.touch.owed." + SecondMessage.keyOf(owed.reason());
            one.authority()
                    .ifPresentOrElse(
                            named -> shown.line(label, named.name()),
                            () -> shown.coded(label, "requests.touch.otherMeans." + owed.recipient()));
        }
        var print = outgoing.print();
        shown.line("requests.touch.paper", print.digest().hex());
        var support = print.support();
        return support == null
                ? shown
                : shown.line("requests.touch.support", Sha256.of(support).hex());
    }

    /// Whether two requests say the same.
    static boolean sameWords(Request one, Request other) {
        return CanonicalContent.hash(one.content()).equals(CanonicalContent.hash(other.content()));
    }

    private static Shown.Builder lines(Request request, Act act) {
        var shown = Shown.of("requests.act." + act);
        if (request.exercise()) {
            shown.coded("requests.touch.exercise", "requests.exercise.mark");
        }
        shown.coded(
                        "requests.touch.measure",
                        "requests.measure." + request.measure().written())
                .line("requests.touch.reference", request.reference())
                .line("requests.touch.requesting", request.requesting().name())
                .line("requests.touch.requested", request.requested().name())
                .line("requests.handling", request.handling().label())
                .line("requests.touch.language", request.secondLanguage().ownName());
        for (var field : Field.values()) {
            if (request.content().has(field)) {
                add(shown, field, request.content());
            }
        }
        request.content()
                .identifiers()
                .forEach(identifier -> shown.line(
                        "requests.identifier.kind." + identifier.kind().code(), words(identifier)));
        return shown.line(
                "requests.touch.digest", CanonicalContent.hash(request).hex());
    }

    /// A recall, without what the request says: the head need not be able to read it.
    static Shown recall(Request request, Sensitive<String> reason) {
        return Shown.of("requests.act." + Act.RECALL)
                .coded(
                        "requests.touch.measure",
                        "requests.measure." + request.measure().written())
                .line("requests.touch.reference", request.reference())
                .line("requests.touch.requesting", request.requesting().name())
                .line("requests.touch.requested", request.requested().name())
                .line("requests.deed.text.RECALL", reason.reveal())
                .line("requests.touch.digest", CanonicalContent.hash(request).hex())
                .shown();
    }

    private static void add(Shown.Builder shown, Field field, Content content) {
        var label = "requests.field." + field.key();
        var value = content.value(field);
        if (field.kind() == Field.Kind.TICK) {
            shown.coded(label, "requests.yes");
        } else if (!field.kind().choices().isEmpty()) {
            shown.coded(label, "requests.choice." + field.key() + "." + value);
        } else {
            shown.line(label, value);
        }
    }

    private static String words(Identifier identifier) {
        var port = identifier.port().isEmpty() ? "" : ":" + identifier.port();
        var at = identifier.at().isEmpty() ? "" : " " + identifier.at().replace('T', ' ') + " " + identifier.zone();
        return identifier.value() + port + at;
    }
}
