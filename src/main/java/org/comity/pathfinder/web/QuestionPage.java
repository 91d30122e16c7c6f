package org.comity.pathfinder.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Asker;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Offence;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.usecase.QuestionReading.Problem;

/// What the page with the question shows: what was typed, what to mend, and the choices.
///
/// @param states in the order readers of the language expect
public record QuestionPage(QuestionForm form, List<Mistake> mistakes, List<Choice> states, List<Choice> providers) {

    /// @param text says what is wrong, in the page's language
    public record Mistake(Problem problem, String text) {
        public String field() {
            return problem.field();
        }
    }

    /// An entry to choose from.
    public record Choice(String value, String label) {}

    public Optional<Mistake> mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .findFirst();
    }

    /// Whether an entry is the one typed.
    public boolean chosen(String field, String value) {
        return form.value(field).equalsIgnoreCase(value);
    }

    /// Whether a box is ticked; without a question yet, the one that nearly always is.
    public boolean ticked(String field) {
        if (!asked()) {
            return field.equals(QuestionForm.RISK_OF_LOSS);
        }
        return form.given(field) && !List.of("false", "off", "no").contains(form.value(field));
    }

    /// Whether the form has been sent before: then an absent box was left empty.
    private boolean asked() {
        return form.given(QuestionForm.NEED);
    }

    /// Whether the fields that few people need are to be seen at once.
    public boolean more() {
        return Stream.of(
                        QuestionForm.PROVIDER,
                        QuestionForm.ASKER,
                        QuestionForm.AS_OF,
                        QuestionForm.PENALTY_FROM,
                        QuestionForm.PENALTY_TO)
                .anyMatch(field -> !form.value(field).isEmpty());
    }

    public List<Need> needs() {
        return List.of(Need.values());
    }

    public List<Offence> offencesOfTheConvention() {
        return offences(true);
    }

    public List<Offence> otherOffences() {
        return offences(false);
    }

    private static List<Offence> offences(boolean ofTheConvention) {
        return List.of(Offence.values()).stream()
                .filter(offence -> offence.ofArticles2To11() == ofTheConvention)
                .toList();
    }

    public List<Asker> askers() {
        return List.of(Asker.values());
    }
}
