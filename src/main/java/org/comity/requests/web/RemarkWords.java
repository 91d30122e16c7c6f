package org.comity.requests.web;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.wording.Wording;
import org.comity.requests.RequestReading;
import org.comity.requests.lint.Linting;
import org.comity.requests.lint.Place;
import org.comity.requests.lint.Remark;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Says in a language what is to be remarked on a draft.
class RemarkWords {

    private final Linting linting;
    private final Messages messages;
    private final StateNames names;
    private final CurrentFacts facts;

    RemarkWords(Linting linting, Messages messages, StateNames names, CurrentFacts facts) {
        this.linting = linting;
        this.messages = messages;
        this.names = names;
        this.facts = facts;
    }

    /// They are for those who ask alone.
    List<RemarkLine> of(RequestReading reading, Language language) {
        return reading.side() == Side.REQUESTING && reading.destroyed() == null
                ? of(reading.request(), language)
                : List.of();
    }

    List<RemarkLine> of(Request request, Language language) {
        var wording = new Wording(messages, language, names, facts.now());
        return linting.remarks(request).stream()
                .map(remark -> line(remark, wording))
                .toList();
    }

    private static RemarkLine line(Remark remark, Wording wording) {
        var source = remark.fact().map(Finding.Fact::source);
        return new RemarkLine(
                remark.weight(),
                remark.key(),
                wording.text(remark.message(), remark.arguments()),
                remark.basis(),
                remark.at().id(),
                label(remark.at(), wording),
                source,
                source.map(wording::source).orElse(""));
    }

    private static String label(Place at, Wording wording) {
        return switch (at) {
            case Place.InField(var field) -> wording.text("requests.field." + field.key());
            case Place.SecondLanguage() -> wording.text("requests.field.secondLanguage");
            case Place.InIdentifier(var number, var identifier) -> wording.text("requests.lint.identifier", number + 1);
        };
    }
}
