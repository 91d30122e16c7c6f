package org.comity.training.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.node.NodeSettings;
import org.comity.training.Audience;
import org.comity.training.CourseId;
import org.comity.training.Part;
import org.comity.training.Restriction;
import org.comity.training.Translated;
import org.comity.training.model.Taught;
import org.comity.training.usecase.ReadingTraining;
import org.comity.vocabulary.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Courses for programs: what they are and what they consist of, never what lessons say or what is right in a quiz.
@RestController
@RequestMapping("/api/v1/courses")
class TrainingApi {

    private final ReadingTraining reading;
    private final NodeSettings node;

    TrainingApi(ReadingTraining reading, NodeSettings node) {
        this.reading = reading;
        this.node = node;
    }

    record CourseList(List<OneCourse> courses) {}

    /// @param since when this version was published here
    record OneCourse(
            String id,
            int version,
            String since,
            String kind,
            String level,
            String stage,
            List<String> audiences,
            List<String> requires,
            List<String> languages,
            String owner,
            String entry,
            String restriction,
            int minutes,
            Map<String, String> title,
            Map<String, String> summary,
            List<OneModule> modules,
            String page) {}

    record OneModule(String id, Map<String, String> title, List<OnePart> parts) {}

    record OnePart(String id, String type, int minutes, Map<String, String> title) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Courses, by their titles in English")
    CourseList courses(
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language) {
        var filter =
                TrainingFilter.read(Map.of("audience", audience, "level", level, "kind", kind, "language", language));
        return new CourseList(reading.shown().stream()
                .filter(taught -> filter.fits(taught.course()))
                .map(this::of)
                .toList());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One course")
    OneCourse course(@PathVariable String id) {
        return CourseId.named(id)
                .flatMap(course -> reading.find(Optional.empty(), course))
                .map(seen -> of(seen.taught()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No course is taught there"));
    }

    private OneCourse of(Taught taught) {
        var course = taught.course();
        return new OneCourse(
                course.id().slug(),
                course.version(),
                taught.since().toString(),
                course.kind().name(),
                course.level().name(),
                course.stage().name(),
                course.audiences().stream().sorted().map(Audience::name).toList(),
                course.requires().stream().map(CourseId::slug).toList(),
                course.languages().stream().map(Language::code).toList(),
                course.owner(),
                course.entry().name(),
                restriction(course.restriction()),
                course.minutes(),
                texts(course.title()),
                texts(course.summary()),
                course.modules().stream()
                        .map(module -> new OneModule(
                                module.id(),
                                texts(module.title()),
                                module.parts().stream().map(TrainingApi::part).toList()))
                        .toList(),
                node.address("/en" + course.path()).toString());
    }

    private static OnePart part(Part part) {
        return new OnePart(part.id(), CoursePage.type(part), part.minutes(), texts(part.title()));
    }

    static String restriction(Restriction restriction) {
        return switch (restriction) {
            case Restriction.Everybody() -> "EVERYBODY";
            case Restriction.Roles(var _) -> "ROLES";
            case Restriction.Trainers() -> "TRAINERS";
        };
    }

    private static Map<String, String> texts(Translated said) {
        return said.texts().entrySet().stream()
                .collect(Collectors.toMap(text -> text.getKey().code(), Map.Entry::getValue));
    }
}
