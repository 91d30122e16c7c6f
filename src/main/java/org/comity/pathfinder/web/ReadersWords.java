package org.comity.pathfinder.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.pathfinder.web.QuestionPage.Choice;
import org.comity.pathfinder.web.QuestionPage.Mistake;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.springframework.http.HttpStatus;

/// What the pages about many States say in the reader's language.
record ReadersWords(CurrentFacts facts, StateNames names, Messages messages) {

    private static final String UNION = "EU";

    Wording in(Language language) {
        return new Wording(messages, language, names, facts.now());
    }

    /// In the order readers of the language expect.
    List<Choice> states(Language language) {
        return facts.now().states().stream()
                .map(StateFact::country)
                .filter(country -> !country.code().equals(UNION))
                .sorted(order(language))
                .map(country -> new Choice(country.code(), names.name(country, language)))
                .toList();
    }

    Comparator<Country> order(Language language) {
        return names.order(language);
    }

    List<Mistake> mistakes(List<Problem> problems, Language language) {
        var wording = in(language);
        return problems.stream()
                .map(problem -> new Mistake(problem, wording.problem(problem)))
                .toList();
    }

    /// The refusal as programs read it: the sentences together, and each with its field.
    org.comity.web.Problem refusal(List<Problem> problems, Language language) {
        var fields = mistakes(problems, language).stream()
                .map(each -> new org.comity.web.Problem.Wrong(each.field(), each.text()))
                .toList();
        var detail = fields.stream().map(org.comity.web.Problem.Wrong::detail).collect(Collectors.joining(" "));
        return org.comity.web.Problem.of(
                HttpStatus.BAD_REQUEST, in(language).text("pathfinder.refused.problem"), detail, fields);
    }
}
