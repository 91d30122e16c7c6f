package org.comity.profiles.web;

import java.util.List;
import java.util.stream.Stream;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;
import org.comity.profiles.model.ProcedureWords;
import org.comity.profiles.model.Questionnaire;

/// The form to say how a measure is done, in a proposal.
///
/// @param edit what every form of an item has
/// @param territory empty for the whole of the State
/// @param back where its questionnaire stands, without language
public record ProcedureEditPage(EditPage edit, Subject subject, String territory, ProcedureWords words, String back) {

    /// What the form asks: what makes sense for the measure, and whatever was answered beyond.
    public List<ProceduralFact> asked() {
        var asked = Questionnaire.asked(subject);
        return Stream.of(ProceduralFact.values())
                .filter(fact -> asked.contains(fact) || !typed(fact).isEmpty())
                .toList();
    }

    public static String field(ProceduralFact fact) {
        return ProcedureForm.field(fact);
    }

    public String typed(ProceduralFact fact) {
        return edit.typed(field(fact));
    }

    /// Names of the languages typed.
    public String languages() {
        return String.join(
                " · ",
                ProcedureForm.known(typed(ProceduralFact.LANGUAGES)).stream()
                        .map(words::name)
                        .toList());
    }
}
