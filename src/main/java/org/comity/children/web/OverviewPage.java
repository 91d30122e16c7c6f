package org.comity.children.web;

import java.util.List;
import java.util.function.Function;
import org.comity.children.model.ChildLaw;
import org.comity.children.model.LawQuestion;
import org.comity.children.model.Reservable;
import org.comity.children.web.HomePage.StateChoice;
import org.comity.vocabulary.Country;

/// The law that protects children, State by State.
///
/// @param unknown whether the address asked something that is not among the questions
public record OverviewPage(
        LawQuestion question,
        boolean unknown,
        List<ChildLaw> laws,
        List<StateChoice> states,
        Function<Country, String> names) {

    public List<LawQuestion> questions() {
        return LawQuestion.all();
    }

    public List<Reservable> parts() {
        return Reservable.all();
    }

    public String name(ChildLaw law) {
        return names.apply(law.country());
    }

    public String code(ChildLaw law) {
        return StateChoices.code(law.country());
    }
}
