package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.identity.Person;
import org.comity.profiles.ImportSettings;
import org.comity.profiles.usecase.ReadingImport;
import org.comity.profiles.usecase.ReadingImport.Outcome;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.profiles.usecase.ReadingProposals.Work;
import org.comity.profiles.usecase.ReviewingImport;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.UploadedFile;
import org.comity.web.Uploads;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where whoever may write about a State hands in a document with its legal profile.
@PageController
class ImportController {

    static final String PATH = "/proposals/imports";

    private final ReadingImport importing;
    private final ReviewingImport reviewing;
    private final ReadingProposals reading;
    private final CurrentFacts facts;
    private final StateNames names;
    private final ImportSettings settings;

    ImportController(
            ReadingImport importing,
            ReviewingImport reviewing,
            ReadingProposals reading,
            CurrentFacts facts,
            StateNames names,
            ImportSettings settings) {
        this.importing = importing;
        this.reviewing = reviewing;
        this.reading = reading;
        this.facts = facts;
        this.names = names;
        this.settings = settings;
    }

    /// @param refused a word when the file was refused before it was read
    @GetMapping(PATH)
    Answer form(
            View view,
            Person person,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String refused) {
        var errors = refused.equals(Uploads.TOO_LARGE)
                ? List.of(new FieldError("file", view.text("profiles.import.refused.TOO_LARGE")))
                : List.<FieldError>of();
        return page(view, person, typed, errors);
    }

    @PostMapping(PATH)
    Answer upload(HttpServletRequest request, View view, Person person, @RequestParam Map<String, String> typed) {
        if (reading.work(person).isEmpty()) {
            return Page.notFound();
        }
        var form = new UploadForm(typed, view);
        var stated = form.read();
        var file = UploadedFile.in(request, "file");
        if (file.isEmpty()) {
            form.wrong("file", "profiles.import.refused.EMPTY");
        } else if (file.get().getSize() > settings.largest().toBytes()) {
            form.wrong("file", "profiles.import.refused.TOO_LARGE");
        }
        if (stated.isEmpty() || !form.errors().isEmpty()) {
            return page(view, person, typed, form.errors());
        }
        return switch (importing.read(person, stated.get(), form.asOf().orElseThrow(), file.get()::getInputStream)) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Read(var id) -> new Redirect(view.link(PATH + "/" + id));
            case Outcome.TooManyOpen() -> refused(view, person, typed, "profiles.import.refused.tooManyOpen");
            case Outcome.Refused(var why) -> refused(view, person, typed, "profiles.import.refused." + why);
        };
    }

    private Answer refused(View view, Person person, Map<String, String> typed, String key) {
        return page(view, person, typed, List.of(new FieldError("file", view.text(key))));
    }

    private Answer page(View view, Person person, Map<String, String> typed, List<FieldError> errors) {
        return reading.work(person)
                .<Answer>map(work -> {
                    var page = new ImportPage(
                            states(work, view),
                            reviewing.open(person),
                            names,
                            (int) settings.largest().toMegabytes(),
                            settings.kept().toDays(),
                            new HashMap<>(typed),
                            errors);
                    return errors.isEmpty() ? Page.of("profiles/import", page) : Page.refused("profiles/import", page);
                })
                .orElseGet(Page::notFound);
    }

    private List<WorkPage.Choice> states(Work work, View view) {
        var countries = work.everywhere()
                ? facts.now().states().stream().map(StateFact::country)
                : work.states().stream().map(profile -> profile.state());
        return countries
                .sorted(names.order(view.language()))
                .map(country -> new WorkPage.Choice(country.code(), names.name(country, view.language())))
                .toList();
    }
}
