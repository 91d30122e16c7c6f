package org.comity.requests.usecase;

import org.comity.identity.Shown;
import org.comity.requests.model.Act;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.Request;

/// What an officer is shown before they touch their key for an act: the act, between whom, and every word of the
/// request.
final class SolemnAct {

    private SolemnAct() {}

    static Shown shown(Request request, Act act) {
        var shown = Shown.of("requests.act." + act)
                .line("requests.touch.reference", request.reference())
                .line("requests.touch.requesting", request.requesting().name())
                .line("requests.touch.requested", request.requested().name())
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
                        "requests.touch.digest",
                        CanonicalContent.hash(request.content()).hex())
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
