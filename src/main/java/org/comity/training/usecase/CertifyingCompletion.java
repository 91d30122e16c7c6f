package org.comity.training.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.comity.certificates.Certificate;
import org.comity.certificates.Certificates;
import org.comity.certificates.Days;
import org.comity.certificates.HolderName;
import org.comity.certificates.Kind;
import org.comity.certificates.Length;
import org.comity.certificates.NewCertificate;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.CompletionCertificates;
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
public class CertifyingCompletion implements CompletionCertificates {

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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(PersonId learner, Course course, Instant at) {
        enrolments.find(course.id(), learner).ifPresent(enrolment -> issue(enrolment, course, at));
    }

    private void issue(Enrolment enrolment, Course course, Instant at) {
        holder(enrolment.person()).ifPresent(holder -> certificates.issue(wanted(enrolment, course, at, holder)));
    }

    private Optional<HolderName> holder(PersonId learner) {
        return directory.person(learner).map(Person::name).flatMap(HolderName::read);
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

    @Override
    public Optional<String> address(PersonId learner, CourseId course) {
        return completedIn(learner, course)
                .filter(enrolment -> certificates
                        .of(Kind.COMPLETION, enrolment.id())
                        .map(Certificate::valid)
                        .orElseGet(() -> holder(learner).isPresent()))
                .map(enrolment -> "/training/" + course + "/certificate");
    }

    /// The sheet of somebody's own certificate; empty where there is none. One that could not be made when the course
    /// was completed is made now.
    @Transactional
    public Optional<byte[]> print(Person learner, CourseId course) {
        return completedIn(learner.id(), course).flatMap(enrolment -> {
            if (certificates.of(Kind.COMPLETION, enrolment.id()).isEmpty()) {
                var completed = enrolment.completed().orElseThrow();
                training.read(course, completed.version()).ifPresent(taken -> issue(enrolment, taken, completed.at()));
            }
            return certificates
                    .of(Kind.COMPLETION, enrolment.id())
                    .map(Certificate::number)
                    .flatMap(certificates::print);
        });
    }

    private Optional<Enrolment> completedIn(PersonId learner, CourseId course) {
        return enrolments
                .find(course, learner)
                .filter(enrolment -> enrolment.completed().isPresent());
    }
}
