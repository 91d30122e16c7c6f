package org.comity.training;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.training.store.CohortStore;
import org.comity.training.store.CourseStore;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.TrainerStore;
import org.comity.training.usecase.ChangingCohorts;
import org.comity.training.usecase.CurrentTraining;
import org.comity.training.usecase.EditingCourses;
import org.comity.training.usecase.Placing;
import org.comity.training.usecase.TrainingAccess;
import org.comity.training.usecase.Tutors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the secretariat changes of courses and cohorts that are there.
@Configuration
class CourseDeskConfiguration {

    @Bean
    Tutors tutors(Directory directory, TrainerStore trainers) {
        return new Tutors(directory, trainers);
    }

    @Bean
    ChangingCohorts changingCohorts(
            CurrentTraining training,
            TrainingAccess access,
            CohortStore cohorts,
            EnrolmentStore enrolments,
            Tutors tutors,
            Placing placing,
            FreshTouch touch,
            AuditTrail audit) {
        return new ChangingCohorts(training, access, cohorts, enrolments, tutors, placing, touch, audit);
    }

    @Bean
    EditingCourses editingCourses(
            CourseStore store, CurrentTraining training, TrainingAccess access, AuditTrail audit, Clock clock) {
        return new EditingCourses(store, training, access, audit, clock);
    }
}
