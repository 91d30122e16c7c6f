package org.comity.training;

import gg.jte.TemplateEngine;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.audit.LogKey;
import org.comity.audit.NodeSeal;
import org.comity.training.pack.PackingCourse;
import org.comity.training.store.BroughtStore;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.usecase.BringingResults;
import org.comity.training.usecase.CurrentTraining;
import org.comity.training.usecase.TakingPack;
import org.comity.training.usecase.TrainingAccess;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class CoursePackConfiguration {

    @Bean
    PackingCourse packingCourse(TemplateEngine templates, Messages messages) {
        return new PackingCourse(templates, messages);
    }

    @Bean
    TakingPack takingPack(CurrentTraining training, TrainingAccess access, EnrolmentStore enrolments, LogKey key) {
        return new TakingPack(training, access, enrolments, new NodeSeal(key));
    }

    @Bean
    BringingResults bringingResults(
            CurrentTraining training,
            TakingPack packs,
            Outcomes outcomes,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        return new BringingResults(training, packs, outcomes, new BroughtStore(database), audit, clock);
    }
}
