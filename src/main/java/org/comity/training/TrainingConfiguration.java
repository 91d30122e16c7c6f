package org.comity.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.comity.audit.AuditTrail;
import org.comity.certificates.Certificates;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.library.Scanning;
import org.comity.node.NodeSettings;
import org.comity.profiles.CarefulText;
import org.comity.training.model.CourseFiles;
import org.comity.training.model.ShippedCourses;
import org.comity.training.store.CohortStore;
import org.comity.training.store.CourseStore;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.PackFolder;
import org.comity.training.store.PackStore;
import org.comity.training.store.ProgressStore;
import org.comity.training.store.RecognitionStore;
import org.comity.training.store.TrainerStore;
import org.comity.training.usecase.Admission;
import org.comity.training.usecase.CertifyingCompletion;
import org.comity.training.usecase.Completing;
import org.comity.training.usecase.CurrentTraining;
import org.comity.training.usecase.DecidingEnrolments;
import org.comity.training.usecase.Enrolling;
import org.comity.training.usecase.HearingOfOutcomes;
import org.comity.training.usecase.KeepingCourses;
import org.comity.training.usecase.KeepingPacks;
import org.comity.training.usecase.Learning;
import org.comity.training.usecase.Nominating;
import org.comity.training.usecase.NotingOutcomes;
import org.comity.training.usecase.OfferingCourses;
import org.comity.training.usecase.Placing;
import org.comity.training.usecase.ReadingDesk;
import org.comity.training.usecase.ReadingLearners;
import org.comity.training.usecase.ReadingTraining;
import org.comity.training.usecase.RecognisingKnowledge;
import org.comity.training.usecase.ReportingTraining;
import org.comity.training.usecase.RunningCohorts;
import org.comity.training.usecase.TrainingAccess;
import org.comity.training.usecase.Tutors;
import org.comity.training.usecase.ValidatingTrainers;
import org.comity.training.usecase.WaitingCourses;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(TrainingSettings.class)
class TrainingConfiguration {

    @Bean
    CourseStore courseStore(JdbcClient database, NodeSettings node) {
        return new CourseStore(database, node.demonstration());
    }

    @Bean
    EnrolmentStore courseEnrolmentStore(JdbcClient database) {
        return new EnrolmentStore(database);
    }

    @Bean
    ProgressStore courseProgressStore(JdbcClient database, ObjectMapper json) {
        return new ProgressStore(database, json);
    }

    @Bean
    CohortStore cohortStore(JdbcClient database) {
        return new CohortStore(database);
    }

    @Bean
    RecognitionStore recognitionStore(JdbcClient database) {
        return new RecognitionStore(database);
    }

    @Bean
    TrainerStore trainerStore(JdbcClient database) {
        return new TrainerStore(database);
    }

    @Bean
    TrainingAccess trainingAccess(Access access, TrainerStore trainers) {
        return new TrainingAccess(access, trainers);
    }

    @Bean
    CarefulText lessonText() {
        return new CarefulText();
    }

    @Bean
    CurrentTraining currentTraining(CourseStore store, PlatformTransactionManager transactions, Clock clock) {
        var ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new CurrentTraining(store, shipped(), ofItsOwn, clock);
    }

    /// What lies under `courses/` on the class path.
    private static List<CourseFiles> shipped() {
        record File(String path, Resource resource) implements ShippedCourses.Entry {
            @Override
            public InputStream open() throws IOException {
                return resource.getInputStream();
            }
        }
        try {
            var files = new ArrayList<ShippedCourses.Entry>();
            for (var found : new PathMatchingResourcePatternResolver().getResources("classpath*:courses/*/*.*")) {
                var address = found.getURL().toString();
                files.add(new File(address.substring(address.lastIndexOf("courses/") + "courses/".length()), found));
            }
            return ShippedCourses.read(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    Admission admission(EnrolmentStore enrolments, RecognitionStore recognitions, TrainerStore trainers) {
        return new Admission(enrolments, recognitions, trainers);
    }

    @Bean
    Placing placing(CohortStore cohorts, EnrolmentStore enrolments, ApplicationEventPublisher publisher, Clock clock) {
        return new Placing(cohorts, enrolments, publisher, clock);
    }

    @Bean
    Enrolling enrolling(
            CurrentTraining training,
            TrainingAccess access,
            Admission admission,
            EnrolmentStore enrolments,
            CohortStore cohorts,
            Placing placing,
            Clock clock) {
        return new Enrolling(training, access, admission, enrolments, cohorts, placing, clock);
    }

    @Bean
    Completing completing(
            EnrolmentStore enrolments,
            ProgressStore progress,
            Placing placing,
            CertifyingCompletion certifying,
            AuditTrail audit,
            Clock clock) {
        return new Completing(enrolments, progress, placing, certifying, audit, clock);
    }

    @Bean
    Learning learning(
            CurrentTraining training,
            TrainingAccess access,
            EnrolmentStore enrolments,
            ProgressStore progress,
            Completing completing,
            Clock clock) {
        return new Learning(training, access, enrolments, progress, completing, clock);
    }

    @Bean
    CertifyingCompletion certifyingCompletion(
            Certificates certificates,
            EnrolmentStore enrolments,
            CurrentTraining training,
            Directory directory,
            TrainingSettings settings) {
        return new CertifyingCompletion(certificates, enrolments, training, directory, settings);
    }

    @Bean
    HearingOfOutcomes hearingOfOutcomes(Outcomes outcomes, CurrentTraining training, EnrolmentStore enrolments) {
        return new HearingOfOutcomes(outcomes, training, enrolments);
    }

    @Bean
    NotingOutcomes notingOutcomes(
            CurrentTraining training, EnrolmentStore enrolments, ProgressStore progress, Completing completing) {
        return new NotingOutcomes(training, enrolments, progress, completing);
    }

    @Bean
    ReadingTraining readingTraining(
            CurrentTraining training,
            TrainingAccess access,
            Admission admission,
            EnrolmentStore enrolments,
            ProgressStore progress,
            CohortStore cohorts,
            RecognitionStore recognitions,
            Directory directory,
            CertifyingCompletion certifying,
            Clock clock) {
        return new ReadingTraining(
                training, access, admission, enrolments, progress, cohorts, recognitions, directory, certifying, clock);
    }

    @Bean
    DecidingEnrolments decidingEnrolments(
            TrainingAccess access,
            EnrolmentStore enrolments,
            CohortStore cohorts,
            Placing placing,
            AuditTrail audit,
            Clock clock) {
        return new DecidingEnrolments(access, enrolments, cohorts, placing, audit, clock);
    }

    @Bean
    RecognisingKnowledge recognisingKnowledge(
            CurrentTraining training,
            TrainingAccess access,
            RecognitionStore recognitions,
            DecidingEnrolments deciding,
            Placing placing,
            AuditTrail audit,
            Clock clock) {
        return new RecognisingKnowledge(training, access, recognitions, deciding, placing, audit, clock);
    }

    @Bean
    ReadingLearners readingLearners(
            CurrentTraining training,
            TrainingAccess access,
            DecidingEnrolments deciding,
            EnrolmentStore enrolments,
            RecognitionStore recognitions,
            CohortStore cohorts,
            ProgressStore progress,
            Directory directory) {
        return new ReadingLearners(training, access, deciding, enrolments, recognitions, cohorts, progress, directory);
    }

    @Bean
    OfferingCourses offeringCourses(CurrentTraining training, Messages messages) {
        return new OfferingCourses(training, messages);
    }

    @Bean
    KeepingCourses keepingCourses(
            CourseStore store,
            CurrentTraining training,
            TrainingAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        return new KeepingCourses(store, training, access, touch, audit, publisher, clock);
    }

    @Bean
    WaitingCourses waitingCourses(
            CurrentTraining training, CourseStore courses, EnrolmentStore enrolments, TrainingAccess access) {
        return new WaitingCourses(training, courses, enrolments, access);
    }

    @Bean
    ReadingDesk trainingDesk(
            CurrentTraining training,
            CourseStore store,
            CohortStore cohorts,
            TrainerStore trainers,
            TrainingAccess access,
            Directory directory) {
        return new ReadingDesk(training, store, cohorts, trainers, access, directory);
    }

    @Bean
    RunningCohorts runningCohorts(
            CurrentTraining training,
            TrainingAccess access,
            CohortStore cohorts,
            EnrolmentStore enrolments,
            Tutors tutors,
            Placing placing,
            AuditTrail audit,
            Clock clock) {
        return new RunningCohorts(training, access, cohorts, enrolments, tutors, placing, audit, clock);
    }

    @Bean
    Nominating nominating(
            CurrentTraining training,
            TrainingAccess access,
            Admission admission,
            EnrolmentStore enrolments,
            CohortStore cohorts,
            Placing placing,
            Directory directory,
            AuditTrail audit,
            Clock clock) {
        return new Nominating(training, access, admission, enrolments, cohorts, placing, directory, audit, clock);
    }

    @Bean
    ReportingTraining reportingTraining(
            CurrentTraining training,
            TrainingAccess access,
            EnrolmentStore enrolments,
            Directory directory,
            NodeSettings node) {
        return new ReportingTraining(training, access, enrolments, directory, node.demonstration());
    }

    @Bean
    ValidatingTrainers validatingTrainers(
            TrainingAccess access,
            TrainerStore trainers,
            Directory directory,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        return new ValidatingTrainers(access, trainers, directory, touch, audit, clock);
    }

    @Bean
    KeepingPacks keepingPacks(
            TrainingAccess access,
            TrainerStore trainers,
            CurrentTraining training,
            JdbcClient database,
            TrainingSettings settings,
            NodeSettings node,
            Scanning scanner,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        var folder = new PackFolder(
                node.home().resolve("training"), settings.largestPack().toBytes());
        return new KeepingPacks(
                access,
                trainers,
                training,
                new PackStore(database),
                new KeepingPacks.Place(folder, scanner),
                audit,
                transactions,
                clock);
    }
}
