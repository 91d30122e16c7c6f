package org.comity.training.usecase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.training.Course;
import org.comity.training.CourseModule;
import org.comity.training.Part;
import org.comity.training.model.KnownTraining;
import org.comity.training.model.KnownTrainingFile;
import org.comity.training.model.Taught;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers every published course to the search, and the training of others that public sources name: titles, what they
/// are about, for whom. What lessons say is for learners and is not offered.
public class OfferingCourses implements Searchable {

    private final CurrentTraining training;
    private final Messages messages;
    private final List<KnownTraining> known = KnownTrainingFile.shipped();

    public OfferingCourses(CurrentTraining training, Messages messages) {
        this.training = training;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.COURSE;
    }

    @Override
    public String revision() {
        return training.revision();
    }

    @Override
    public Stream<PublicDocument> documents() {
        return Stream.concat(
                training.taught().stream().map(this::document), known.stream().map(this::document));
    }

    /// Training of others has no page of its own.
    @Override
    public Stream<String> addresses() {
        return Stream.concat(
                Stream.of("/training"),
                training.taught().stream().map(taught -> taught.course().path()));
    }

    private PublicDocument document(Taught taught) {
        var course = taught.course();
        var texts = course.languages().stream()
                .map(language -> new Text(language.code(), course.title().in(language), body(course, language)))
                .toList();
        return PublicDocument.of(Kind.COURSE, course.id().slug(), texts, course.path());
    }

    private String body(Course course, Language language) {
        return Stream.of(
                        Stream.of(
                                course.summary().in(language),
                                messages.text(language, "training.kind." + course.kind()),
                                course.audiences().stream()
                                        .sorted()
                                        .map(audience -> messages.text(language, "training.audience." + audience))
                                        .collect(Collectors.joining(", "))),
                        course.modules().stream().map(CourseModule::title).map(title -> title.in(language)),
                        course.parts().stream().map(Part::title).map(title -> title.in(language)))
                .flatMap(said -> said)
                .filter(said -> !said.isBlank())
                .map(said -> said.endsWith(".") ? said : said + ".")
                .collect(Collectors.joining(" "));
    }

    private PublicDocument document(KnownTraining one) {
        var body = one.said() + ". " + messages.text(Language.ENGLISH, "training.known.kind." + one.kind()) + ".";
        return PublicDocument.of(
                        Kind.COURSE,
                        one.id(),
                        List.of(new Text(Language.ENGLISH.code(), one.title(), body)),
                        "/training#" + one.id())
                .dated(Optional.empty());
    }
}
