package org.comity.training.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.search.NamingStates;
import org.comity.training.CourseId;
import org.comity.training.usecase.Enrolling;
import org.comity.training.usecase.Nominating;
import org.comity.training.usecase.Nominating.Outcome;
import org.comity.training.usecase.ReportingTraining;
import org.comity.training.usecase.ReportingTraining.Line;
import org.comity.training.usecase.ReportingTraining.Report;
import org.comity.web.Answer;
import org.comity.web.Csv;
import org.comity.web.FieldError;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Training of the people of a State, or of all States in figures; and naming people for courses.
@PageController
class ReportController {

    private static final String REPORT = "/reports/training";

    private final ReportingTraining reporting;
    private final Nominating nominating;
    private final NamingStates names;

    ReportController(ReportingTraining reporting, Nominating nominating, NamingStates names) {
        this.reporting = reporting;
        this.nominating = nominating;
        this.names = names;
    }

    @GetMapping(REPORT)
    Answer show(View view, Person person) {
        return show(view, person, Map.of(), List.of());
    }

    private Answer show(View view, Person person, Map<String, String> typed, List<FieldError> errors) {
        return reporting
                .report(person)
                .map(report -> page(view, person, report, typed, errors))
                .<Answer>map(page ->
                        errors.isEmpty() ? Page.of("training/report", page) : Page.refused("training/report", page))
                .orElseGet(Page::notFound);
    }

    private ReportPage page(
            View view, Person person, Report report, Map<String, String> typed, List<FieldError> errors) {
        return new ReportPage(
                report,
                state -> names.name(state, view.language()),
                nominating.people(person),
                report.state().isPresent() ? nominating.choices() : List.of(),
                typed,
                errors);
    }

    @PostMapping(REPORT + "/nominations")
    Answer nominate(View view, Person person, @RequestParam Map<String, String> typed) {
        var parts = typed.getOrDefault("course", "").split("/", -1);
        // Looked at before anything is changed: inside a transaction nobody looks for what was published just now.
        var course = CourseId.named(parts[0])
                .filter(id -> nominating.choices().stream()
                        .anyMatch(choice -> choice.course().id().equals(id)));
        var cohort = parts.length == 2 ? Ids.read(parts[1]) : Optional.<UUID>empty();
        var nominee = Ids.read(typed.getOrDefault("person", "")).map(PersonId::new);
        if (course.isEmpty() || nominee.isEmpty() || (parts.length == 2 && cohort.isEmpty())) {
            return Page.notFound();
        }
        return switch (nominate(person, course.get(), cohort, nominee.get())) {
            case Outcome.Done(var _) -> new Redirect(view.link(REPORT));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Refused(var _) ->
                show(view, person, typed, List.of(new FieldError("person", view.text("training.nominate.refused"))));
        };
    }

    private Outcome nominate(Person person, CourseId course, Optional<UUID> cohort, PersonId nominee) {
        try {
            return nominating.nominate(person, course, cohort, nominee);
        } catch (Enrolling.EnrolledMeanwhile twice) {
            return nominating.nominate(person, course, cohort, nominee);
        }
    }

    @GetMapping("/reports/training.csv")
    ResponseEntity<byte[]> table(View view, Person person) {
        return reporting
                .report(person)
                .map(report -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"training.csv\"")
                        .body(csv(view, report)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private byte[] csv(View view, Report report) {
        var csv = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(csv)) {
            printer.printRecord("course", "title", "state", "authority", "enrolled", "completed");
            for (var line : report.lines()) {
                printer.printRecord(
                        line.course().slug(),
                        Csv.harmless(title(view, line)),
                        line.state().code(),
                        Csv.harmless(line.authority()),
                        figure(line.enrolled()),
                        figure(line.completed()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String title(View view, Line line) {
        return line.taught().map(course -> course.title().in(view.language())).orElse("");
    }

    private static String figure(OptionalInt figure) {
        return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "<" + ReportingTraining.FEWEST;
    }
}
