package org.comity.providers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.providers.KeptPage;
import org.comity.providers.ListedProvider;
import org.comity.providers.Statement;
import org.comity.providers.Subject;
import org.comity.providers.model.KnownPoint;
import org.comity.providers.usecase.CheckingTyped;
import org.comity.providers.usecase.DescribingProvider;
import org.comity.providers.usecase.KeepingPage;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a provider keeps its page: what it can state, a form for each, and one button that says it is all right.
@PageController
class KeepPageController {

    private static final String PATH = "/providers/{slug:[A-Za-z0-9-]{1,80}}/keep";
    private static final String ONE = PATH + "/{subject:[A-Z_]{1,30}}";

    private final KeepingPage keeping;
    private final DescribingProvider describing;
    private final CheckingTyped checking;
    private final StateChoices states;
    private final StateNames names;
    private final Clock clock;

    KeepPageController(
            KeepingPage keeping,
            DescribingProvider describing,
            CheckingTyped checking,
            StateChoices states,
            StateNames names,
            Clock clock) {
        this.keeping = keeping;
        this.describing = describing;
        this.checking = checking;
        this.states = states;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer overview(Person person, @PathVariable String slug) {
        return keeping.page(person, slug)
                .flatMap(page -> describing.describe(slug, Optional.empty(), Optional.of(person)))
                .<Answer>map(found -> Page.of("providers/keep", new KeepOverviewPage(found, names)))
                .orElseGet(Page::notFound);
    }

    /// Everything here is right.
    @PostMapping(PATH)
    Answer confirm(View view, Person person, @PathVariable String slug) {
        return keeping.confirm(person, slug)
                ? new Redirect(view.link("/providers/" + slug + "/keep"))
                : Page.notFound();
    }

    /// @param part the State of the company that is to be changed
    @GetMapping(ONE)
    Answer form(
            View view,
            Person person,
            @PathVariable String slug,
            @PathVariable String subject,
            @RequestParam(defaultValue = "") String part) {
        var page = keeping.page(person, slug);
        var chosen = Subject.ofName(subject);
        return page.isEmpty() || chosen.isEmpty()
                ? Page.notFound()
                : show(view, page.get(), chosen.get(), part, Map.of(), List.of());
    }

    @PostMapping(ONE)
    Answer keep(
            View view,
            Person person,
            @PathVariable String slug,
            @PathVariable String subject,
            @RequestParam Map<String, String> typed) {
        var page = keeping.page(person, slug);
        var chosen = Subject.ofName(subject);
        if (page.isEmpty() || chosen.isEmpty()) {
            return Page.notFound();
        }
        var part = typed.getOrDefault("part", "");
        if (typed.getOrDefault("act", "").equals("TAKE_BACK")) {
            return standing(page.get(), chosen.get(), part)
                            .filter(statement -> keeping.takeBack(person, slug, statement))
                            .isPresent()
                    ? back(view, slug)
                    : Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var statement = new StatementForm(form, page.get(), checking, states, LocalDate.now(clock)).read(chosen.get());
        if (statement.isEmpty()) {
            return show(view, page.get(), chosen.get(), part, typed, form.errors());
        }
        return keeping.state(person, slug, statement.get()) ? back(view, slug) : Page.notFound();
    }

    private static Answer back(View view, String slug) {
        return new Redirect(view.link("/providers/" + slug + "/keep"));
    }

    private static Optional<Statement> standing(ListedProvider page, Subject subject, String part) {
        return page.kept().map(KeptPage::statements).orElse(List.of()).stream()
                .filter(statement -> statement.subject() == subject)
                .filter(statement -> statement.part().equals(part))
                .findFirst();
    }

    private Answer show(
            View view,
            ListedProvider provider,
            Subject subject,
            String part,
            Map<String, String> typed,
            List<FieldError> errors) {
        var page = new StatePage(
                provider,
                subject,
                standing(provider, subject, part),
                subject.point().map(point -> KnownPoint.of(point, provider)),
                states.all(view.language()),
                names,
                LocalDate.now(clock),
                typed,
                errors);
        return errors.isEmpty() ? Page.of("providers/state", page) : Page.refused("providers/state", page);
    }
}
