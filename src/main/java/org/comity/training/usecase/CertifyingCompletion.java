package org.comity.training.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.certificates.Certificate;
import org.comity.certificates.Certificates;
import org.comity.certificates.Days;
import org.comity.certificates.HolderName;
import org.comity.certificates.Kind;
import org.comity.certificates.Length;
import org.comity.certificates.NewCertificate;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.TrainingSettings;
import org.comity.training.model.Enrolment;
import org.comity.training.store.EnrolmentStore;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Certifies that somebody completed a course, in the name their account bears. A name that the fonts cannot print
/// keeps nobody from completing: the certificate is made once it can be.
public class CertifyingCompletion {

    private final Certificates certificates;
    private final EnrolmentStore enrolments;
    private final CurrentTraining training;
    private final Directory directory;
    private final TrainingSettings settings;

    public CertifyingCompletion(
            Certificates certificates,
            EnrolmentStore enrolments,
            CurrentTraining training,
            Directory directory,
            TrainingSettings settings) {
        this.certificates = certificates;
        this.enrolments = enrolments;
        this.training = training;
        this.directory = directory;
        this.settings = settings;
    }

    /// Certifies in the transaction in which the course is completed; what is certified already stays as it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(Enrolment enrolment, Course course, Instant at) {
        issue(enrolment, course, at);
    }

    private void issue(Enrolment enrolment, Course course, Instant at) {
        directory
                .person(enrolment.person())
                .map(Person::name)
                .flatMap(HolderName::read)
                .ifPresent(holder -> certificates.issue(wanted(enrolment, course, at, holder)));
    }

    private NewCertificate wanted(Enrolment enrolment, Course course, Instant at, HolderName holder) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new NewCertificate(
                Kind.COMPLETION,
                enrolment.id(),
                course.original(),
                titles(course),
                holder.text(),
                new Length(course.minutes(), 0),
                Days.of(day),
                "",
                at.atOffset(ZoneOffset.UTC).plus(settings.keepNames()).toInstant());
    }

    private static Map<Language, String> titles(Course course) {
        var titles = new EnumMap<Language, String>(Language.class);
        course.languages()
                .forEach(language -> titles.put(language, course.title().in(language)));
        return titles;
    }

    /// Of enrolments of one learner, those whose certificate can be had: it stands, or can be made now.
    public Set<UUID> ready(Person learner, Collection<Enrolment> enrolments) {
        var completed = enrolments.stream()
                .filter(enrolment -> enrolment.completed().isPresent())
                .map(Enrolment::id)
                .collect(Collectors.toSet());
        if (completed.isEmpty()) {
            return Set.of();
        }
        var made = certificates.of(Kind.COMPLETION, completed);
        var nameable = HolderName.read(learner.name()).isPresent();
        return completed.stream()
                .filter(id -> made.containsKey(id)
                        ? Objects.requireNonNull(made.get(id)).valid()
                        : nameable)
                .collect(Collectors.toSet());
    }

    /// The sheet of somebody's own certificate; empty where there is none. One that could not be made when the course
    /// was completed is made now.
    @Transactional
    public Optional<byte[]> print(Person learner, CourseId course) {
        return enrolments.find(course, learner.id()).flatMap(this::print);
    }

    private Optional<byte[]> print(Enrolment enrolment) {
        if (certificates.of(Kind.COMPLETION, enrolment.id()).isEmpty()) {
            enrolment
                    .completed()
                    .ifPresent(done -> training.read(enrolment.course(), done.version())
                            .ifPresent(taken -> issue(enrolment, taken, done.at())));
        }
        return certificates
                .of(Kind.COMPLETION, enrolment.id())
                .map(Certificate::number)
                .flatMap(certificates::print);
    }
}
