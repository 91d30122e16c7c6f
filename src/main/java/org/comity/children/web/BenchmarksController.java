package org.comity.children.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.children.model.Criteria;
import org.comity.children.usecase.CurrentAnswers;
import org.comity.children.usecase.DescribingLaw;
import org.comity.children.web.BenchmarksPage.Answered;
import org.comity.web.Answer;
import org.comity.web.Csv;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The benchmarks: what they ask and what they rest on, and the checklist of each State.
@PageController
class BenchmarksController {

    static final String PATH = "/help/children/benchmarks";

    private final DescribingLaw describing;
    private final Criteria criteria;
    private final CurrentAnswers answers;
    private final StateChoices states;

    BenchmarksController(DescribingLaw describing, Criteria criteria, CurrentAnswers answers) {
        this.describing = describing;
        this.criteria = criteria;
        this.answers = answers;
        this.states = new StateChoices(describing);
    }

    @GetMapping(PATH)
    Answer benchmarks(@RequestParam(defaultValue = "") String state, View view) {
        var chosen = StateChoices.named(state).flatMap(describing::of);
        if (chosen.isPresent()) {
            return new Redirect(
                    view.link(PATH + "/" + StateChoices.code(chosen.get().country())));
        }
        var answered = answers.all().entrySet().stream()
                .filter(entry -> entry.getValue().said() > 0)
                .map(entry -> new Answered(
                        StateChoices.code(entry.getKey()),
                        describing.name(entry.getKey(), view.language()),
                        entry.getValue().said()))
                .sorted(Comparator.comparing(Answered::code))
                .toList();
        return Page.of("children/benchmarks", new BenchmarksPage(criteria, answered, states.all(view.language())));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file() {
        var head = List.of(
                "state", "criterion", "provision", "answer", "words", "language", "source", "as_of", "by", "published");
        var lines = answers.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> BenchmarksJson.checklist(entry.getKey(), criteria, entry.getValue()).lines().stream()
                        .map(line -> line(entry.getKey().code(), line)));
        return Csv.answer(
                "children-benchmarks", Stream.concat(Stream.of(head), lines).toList());
    }

    private static List<String> line(String state, BenchmarksJson.Line line) {
        return List.of(
                state,
                line.id(),
                line.provision(),
                line.answer(),
                line.words().orElse(""),
                line.language().orElse(""),
                line.answerSource().orElse(""),
                line.asOf().map(Object::toString).orElse(""),
                line.by().orElse(""),
                line.published().map(Object::toString).orElse(""));
    }

    @GetMapping(PATH + "/{code:[A-Za-z]{2}}")
    Answer checklist(@PathVariable String code, View view) {
        if (!code.equals(code.toLowerCase(Locale.ROOT))) {
            return new Redirect(view.link(PATH + "/" + code.toLowerCase(Locale.ROOT)));
        }
        return StateChoices.named(code)
                .flatMap(describing::of)
                .<Answer>map(law -> Page.of(
                        "children/checklist",
                        new ChecklistPage(
                                law,
                                describing.name(law.country(), view.language()),
                                code,
                                criteria,
                                answers.of(law.country()))))
                .orElseGet(Page::notFound);
    }
}
