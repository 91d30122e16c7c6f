package org.comity.profiles.usecase;

import java.util.List;
import java.util.stream.Stream;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.Procedure;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Profile;
import org.comity.profiles.model.ProcedureWords;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.comity.web.Messages;

/// What a State says of its procedure, as the search is offered it: every answer in words of every language.
final class OfferingProcedures {

    private final StateNames names;
    private final Messages messages;

    OfferingProcedures(StateNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    PublicDocument document(Profile profile, ProcedureRow row) {
        var state = profile.state();
        var procedure = row.procedure();
        var texts = Text.inEvery(
                language -> title(state, procedure, language), language -> body(state, procedure, language));
        return PublicDocument.of(
                        Kind.PROFILE,
                        state + "-" + row.version().id(),
                        texts,
                        "/states/" + state + "/procedure#" + procedure.subject())
                .of(state)
                .citing(List.of(procedure.subject().article()))
                .dated(procedure
                        .source()
                        .asOf()
                        .or(() -> row.version().knownFrom().map(OfferingProfiles::day)));
    }

    private String title(Country state, Procedure procedure, Language language) {
        var title = messages.text(
                language,
                "procedure.found",
                names.name(state, language),
                words(language).subject(procedure.subject()));
        return procedure.source().standing() == Standing.UNVERIFIED
                ? title + " (" + messages.text(language, "web.standing.UNVERIFIED") + ")"
                : title;
    }

    private String body(Country state, Procedure procedure, Language language) {
        var words = words(language);
        var answers = procedure.facts().entrySet().stream()
                .filter(said -> said.getValue().form() != ProceduralValue.Form.WORDS || language == Language.ENGLISH)
                .map(said -> messages.text(
                        language,
                        "profiles.labelled",
                        words.fact(said.getKey()),
                        words.value(said.getKey(), said.getValue())));
        return OfferingProfiles.sentences(Stream.concat(
                Stream.of(
                        names.name(state, language),
                        procedure.territory(),
                        messages.text(language, "profiles.coverage." + procedure.coverage())),
                Stream.concat(answers, Stream.of(OfferingProfiles.written(procedure.note(), language)))));
    }

    private ProcedureWords words(Language language) {
        return new ProcedureWords(language, (key, arguments) -> messages.text(language, key, arguments));
    }
}
