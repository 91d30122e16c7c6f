package org.comity.pathfinder.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.pathfinder.WhatIf;
import org.comity.pathfinder.WhatIf.Change;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.usecase.WhatIfForm;
import org.comity.pathfinder.web.QuestionPage.Choice;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.Assumption;

/// What the page of suppositions shows.
///
/// @param question the fields about States, need and day, with what to mend in them
/// @param typed what was assumed before, and what is being typed
/// @param treaties to choose from
/// @param whatIf empty before anything is assumed
public record WhatIfPage(
        QuestionPage question, WhatIfForm typed, List<Choice> treaties, Wording wording, Optional<WhatIf> whatIf) {

    public WhatIfPage {
        treaties = List.copyOf(treaties);
    }

    /// How many changes the page lists; the file has all.
    public static final int MOST = 200;

    public WhatIf shown() {
        return whatIf.orElseThrow();
    }

    /// An assumption as a sentence, and the address of the same page without it.
    public record Assumed(String sentence, String without) {}

    public List<Assumed> assumed() {
        var all = shown().supposition().assumed();
        return IntStream.range(0, all.size())
                .mapToObj(place -> new Assumed(sentence(all.get(place)), without(place)))
                .toList();
    }

    private String without(int place) {
        var rows = IntStream.range(0, typed.also().size())
                .filter(each -> each != place)
                .mapToObj(typed.also()::get)
                .toList();
        return Query.of(typed.noted(rows)).toString();
    }

    private String sentence(Assumption assumption) {
        var day = wording.date(assumption.on());
        return switch (assumption) {
            case Assumption.Adhering(var treaty, var state, var on) ->
                wording.text("pathfinder.whatIf.adherence", wording.state(state), treaty(treaty), day);
            case Assumption.Withdrawing(var provision, var state, var on) ->
                wording.text("pathfinder.whatIf.withdrawal", wording.state(state), provision.display(), day);
            case Assumption.Entering(var treaty, var state, var on) ->
                state.map(one -> wording.text("pathfinder.whatIf.entryFor", treaty(treaty), wording.state(one), day))
                        .orElseGet(() -> wording.text("pathfinder.whatIf.entry", treaty(treaty), day));
        };
    }

    private String treaty(String number) {
        return treaties.stream()
                .filter(choice -> choice.value().equals(number))
                .map(Choice::label)
                .findFirst()
                .orElse(number);
    }

    /// The changes, those that open or close a need altogether first.
    public List<Change> changes() {
        return Stream.concat(
                        shown().changes().stream().filter(Change::decides),
                        shown().changes().stream().filter(change -> !change.decides()))
                .toList();
    }

    /// Whether an entry of the assumption being typed is the one chosen.
    public boolean chosen(String field, String value) {
        return typed.value(field).equalsIgnoreCase(value);
    }

    public String query() {
        return Query.of(typed).toString();
    }

    /// The same supposition tried out between two States only.
    public String between(Change change) {
        var pair = typed.overview().with(QuestionForm.FROM, change.from().code());
        return Query.of(new WhatIfForm(
                        typed.assumption(), typed.also(), pair, change.to().code()))
                .toString();
    }

    /// The full answer between the two States as the facts stand, for one of the needs that change.
    public String asItIs() {
        var supposition = shown().supposition();
        var change = shown().changes().getFirst();
        return Query.of(typed.overview()
                        .with(QuestionForm.TO, change.to().code())
                        .with(QuestionForm.NEED, change.need().written())
                        .with(QuestionForm.AS_OF, supposition.asOf().toString())
                        .question())
                .toString();
    }
}
