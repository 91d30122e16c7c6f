package org.comity.children.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.comity.children.model.ChildLaw;
import org.comity.children.model.Criteria;
import org.comity.children.model.LawQuestion;
import org.comity.children.usecase.CurrentAnswers;
import org.comity.children.usecase.DescribingLaw;
import org.comity.vocabulary.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The law that protects children, and its benchmarks, for programs.
@RestController
@RequestMapping(path = "/api/v1/children", produces = MediaType.APPLICATION_JSON_VALUE)
class ChildrenApi {

    private final DescribingLaw describing;
    private final Criteria criteria;
    private final CurrentAnswers answers;

    ChildrenApi(DescribingLaw describing, Criteria criteria, CurrentAnswers answers) {
        this.describing = describing;
        this.criteria = criteria;
        this.answers = answers;
    }

    @GetMapping("/law")
    @Operation(
            summary = "What is known of Article 9 of the Convention on Cybercrime and of the Lanzarote Convention,"
                    + " by State, with sources")
    @Parameter(
            name = "question",
            description = "narrows the States down: bound (unless said), reserved-9-1-d, reserved-9-1-e,"
                    + " reserved-9-2-b, reserved-9-2-c, age-below-18, to-ask, withdrawn, both, no-provision,"
                    + " every-state")
    LawJson.Laws laws(@RequestParam(defaultValue = "") String question) {
        var asked = LawQuestion.of(question)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "question is one of those named"));
        return new LawJson.Laws(
                asked.written(),
                describing.asked(asked, Language.ENGLISH).stream()
                        .map(LawJson::state)
                        .toList());
    }

    @GetMapping("/law/{code}")
    @Operation(summary = "The same of one State")
    LawJson.State law(@PathVariable String code) {
        return LawJson.state(found(code));
    }

    @GetMapping("/benchmarks/{code}")
    @Operation(summary = "The benchmarks of one State: what each line asks, rests on, and what was answered")
    BenchmarksJson.Checklist benchmarks(@PathVariable String code) {
        var law = found(code);
        return BenchmarksJson.checklist(law.country(), criteria, answers.of(law.country()));
    }

    private ChildLaw found(String code) {
        return StateChoices.named(code).flatMap(describing::of).orElseThrow(ChildrenApi::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No State has this code");
    }
}
