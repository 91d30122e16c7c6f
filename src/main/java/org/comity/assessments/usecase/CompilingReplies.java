package org.comity.assessments.usecase;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.AssessmentStatus;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.model.Submission;
import org.comity.documents.DocumentPress;
import org.comity.documents.Printable;
import org.comity.documents.ReferenceSheet;
import org.comity.documents.ReferenceSheet.Cell;
import org.comity.documents.ReferenceSheet.Line;
import org.comity.identity.Person;
import org.comity.library.BringingWorks;
import org.comity.library.BringingWorks.Proposed;
import org.comity.library.WorkKind;
import org.comity.node.NodeSettings;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;
import org.springframework.transaction.support.TransactionOperations;

/// Makes a document of all replies that are everyone's, and brings it to the library, where the secretariat makes a
/// work of it and publishes it, or does not.
public class CompilingReplies {

    private final AssessmentsInMemory assessments;
    private final LookingAtReplies looking;
    private final AssessmentAccess access;
    private final Recording recording;
    private final TransactionOperations transactions;
    private final BringingWorks library;
    private final Printing printing;

    /// What a document is made with.
    public record Printing(DocumentPress press, Messages messages, StateNames names, NodeSettings node) {}

    public CompilingReplies(
            AssessmentsInMemory assessments,
            LookingAtReplies looking,
            AssessmentAccess access,
            Recording recording,
            TransactionOperations transactions,
            BringingWorks library,
            Printing printing) {
        this.assessments = assessments;
        this.looking = looking;
        this.access = access;
        this.recording = recording;
        this.transactions = transactions;
        this.library = library;
        this.printing = printing;
    }

    /// The same as a Word file to go on working with; empty for whoever may not, and for what is not published.
    public Optional<byte[]> word(Person person, AssessmentId id, Language language) {
        return published(id)
                .filter(_ -> access.writes(person))
                .map(assessment -> WordOfReplies.write(compilation(assessment, language)));
    }

    private Optional<Assessment> published(AssessmentId id) {
        return assessments.find(id).filter(one -> one.status() == AssessmentStatus.PUBLISHED);
    }

    /// @return where the secretariat goes on, without the language; empty for whoever may not
    public Optional<String> bring(Person person, AssessmentId id, Language language) {
        var assessment = published(id);
        if (!access.writes(person) || assessment.isEmpty()) {
            return Optional.empty();
        }
        var pdf = print(assessment.get(), language);
        var content = assessment.get().content();
        var today = LocalDate.ofInstant(recording.now(), ZoneOffset.UTC);
        var proposed = new Proposed(
                WorkKind.COMPILATION_OF_REPLIES,
                compilation(assessment.get(), language).title(),
                language.code(),
                today.toString(),
                content.articles().stream().map(ArticleRef::toString).collect(Collectors.joining("; ")),
                address(assessment.get(), language).toString());
        var place = library.bring(person, proposed, id + "-" + language.code() + ".pdf", pdf);
        place.ifPresent(_ -> transactions.executeWithoutResult(_ -> recording.record(
                "assessment.compiled",
                person,
                id,
                Map.of("digest", Sha256.of(pdf).hex()))));
        return place;
    }

    private URI address(Assessment assessment, Language language) {
        return printing.node().address("/" + language.code() + assessment.path() + "/answers");
    }

    private Compilation compilation(Assessment assessment, Language language) {
        return new Compilation(assessment, looking.agreed(assessment), language, printing.messages(), printing.names());
    }

    private byte[] print(Assessment assessment, Language language) {
        var compilation = compilation(assessment, language);
        var pdf = new ByteArrayOutputStream();
        printing.press()
                .print(
                        new ReferenceSheet(
                                language,
                                printable(compilation.title()),
                                compilation.subject(),
                                compilation.lead().stream()
                                        .map(CompilingReplies::printable)
                                        .toList(),
                                List.of(
                                        compilation.text("assessments.paper.question"),
                                        compilation.text("assessments.field.state"),
                                        compilation.text("assessments.paper.reply")),
                                lines(compilation),
                                compilation.text("assessments.paper.asWritten"),
                                address(assessment, language),
                                newest(assessment, compilation)),
                        pdf);
        return pdf.toByteArray();
    }

    private static Instant newest(Assessment assessment, Compilation compilation) {
        return compilation.submissions().stream()
                .map(Submission::at)
                .max(Comparator.naturalOrder())
                .orElse(assessment.changed());
    }

    private static List<Line> lines(Compilation compilation) {
        var lines = new ArrayList<Line>();
        compilation.assessment().content().questionnaire().parts().forEach(part -> {
            var title = printable(compilation.said(part.title()));
            part.questions().forEach(question -> lines(compilation, title, question, lines));
        });
        return lines;
    }

    private static void lines(Compilation compilation, String part, Question question, List<Line> lines) {
        var head = Cell.of(part, printable(compilation.question(question)));
        var given = compilation.given(question);
        if (given.isEmpty()) {
            lines.add(new Line(List.of(head, Cell.of("–"), Cell.of(compilation.text("assessments.paper.none")))));
        }
        for (var one : given) {
            var paragraphs =
                    one.answer().lines().map(CompilingReplies::printable).toList();
            lines.add(new Line(List.of(head, Cell.of(one.state()), new Cell(paragraphs))));
        }
    }

    private static String printable(String text) {
        return Printable.orQuestionMarks(text);
    }
}
