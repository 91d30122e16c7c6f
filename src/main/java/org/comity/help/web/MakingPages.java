package org.comity.help.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.help.Age;
import org.comity.help.GuideOf;
import org.comity.help.Problem;
import org.comity.help.ServiceId;
import org.comity.help.model.Finding;
import org.comity.help.model.Routes;
import org.comity.help.model.ServiceBook;
import org.comity.help.model.ServiceBook.Shown;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.springframework.http.HttpStatus;

/// Makes the pages where somebody finds whom to turn to, from what is in memory alone.
public class MakingPages {

    private static final Country EUROPEAN_UNION = new Country("EU");

    private final Supplier<ServiceBook> book;
    private final CurrentFacts facts;
    private final StateNames names;
    private final GuideOf guides;
    private final Clock clock;
    private final Routes routes = Routes.shipped();

    /// @param book the services as they are now
    public MakingPages(Supplier<ServiceBook> book, CurrentFacts facts, StateNames names, GuideOf guides, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.names = names;
        this.guides = guides;
        this.clock = clock;
    }

    /// Everything but the address that decides what the pages say.
    public List<Object> state() {
        return List.of(book.get().number(), today(), facts.now().revision());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Finding finding() {
        return new Finding(book.get(), routes, today());
    }

    /// A State that somebody can be in, by its code in either case.
    public Optional<StateFact> state(String code) {
        return Optional.of(code)
                .filter(written -> written.matches("[A-Za-z]{2}"))
                .map(Country::of)
                .filter(country -> !country.equals(EUROPEAN_UNION))
                .flatMap(facts.now()::state);
    }

    /// Nobody is in the European Union without being in one of its States.
    public List<StateFact> states() {
        return facts.now().states().stream()
                .filter(state -> !state.country().equals(EUROPEAN_UNION))
                .toList();
    }

    public List<StateName> states(Language language) {
        return states().stream()
                .map(StateFact::country)
                .sorted(names.order(language))
                .map(country -> name(country, language))
                .toList();
    }

    public StateName name(Country country, Language language) {
        return new StateName(country, names.name(country, language));
    }

    public Page entrance(Language language, Optional<Problem> problem, String state, List<FieldError> errors) {
        var page = new EntrancePage(problem, state.toLowerCase(Locale.ROOT), states(language), false, errors);
        return errors.isEmpty() ? Page.of("help/entrance", page) : Page.refused("help/entrance", page);
    }

    /// The same as a file, where no form is answered.
    public Page entranceCopy(Language language) {
        return Page.of("help/entrance", new EntrancePage(Optional.empty(), "", states(language), true, List.of()));
    }

    public Page missing(Language language, Optional<StateFact> state) {
        var page = new MissingPage(state.map(known -> name(known.country(), language)), states(language));
        return new Page("help/missing", page, HttpStatus.NOT_FOUND);
    }

    public Page state(Language language, StateFact state, Age age) {
        return Page.of(
                "help/state",
                new StatePage(
                        name(state.country(), language), age, finding().directory(state, age), List.of(), List.of()));
    }

    /// A State with the answer to every problem on one page.
    public Page stateCopy(Language language, StateFact state) {
        var finding = finding();
        var told = Stream.of(Problem.values())
                .map(problem -> new StatePage.Told(finding.answer(state, problem, Age.ANY), guides.path(problem)))
                .toList();
        var further = new LinkedHashMap<ServiceId, Shown>();
        told.stream()
                .flatMap(one -> Stream.concat(one.answer().tools().stream(), one.answer().platforms().stream()))
                .sorted(Comparator.comparing((Shown found) -> found.service().kind())
                        .thenComparing(found -> found.service().name()))
                .forEach(found -> further.putIfAbsent(found.service().id(), found));
        return Page.of(
                "help/state",
                new StatePage(
                        name(state.country(), language),
                        Age.ANY,
                        finding.directory(state, Age.ANY),
                        told,
                        List.copyOf(further.values())));
    }

    public Page answer(Language language, StateFact state, Problem problem, Age age) {
        return Page.of(
                "help/answer",
                new AnswerPage(
                        name(state.country(), language), finding().answer(state, problem, age), guides.path(problem)));
    }
}
