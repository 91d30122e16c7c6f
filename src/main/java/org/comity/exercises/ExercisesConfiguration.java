package org.comity.exercises;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.exercises.store.CueStore;
import org.comity.exercises.store.RoomStore;
import org.comity.exercises.store.ScenarioFiles;
import org.comity.exercises.usecase.BeginningExercise;
import org.comity.exercises.usecase.Casting;
import org.comity.exercises.usecase.ExerciseAccess;
import org.comity.exercises.usecase.FollowingExercise;
import org.comity.exercises.usecase.LearningByExercise;
import org.comity.exercises.usecase.LeavingExercise;
import org.comity.exercises.usecase.PromptingScript;
import org.comity.exercises.usecase.ReadingExercise;
import org.comity.exercises.usecase.Scenarios;
import org.comity.exercises.usecase.TakingPart;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.requests.Rehearsals;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(ExercisesSettings.class)
class ExercisesConfiguration {

    @Bean
    Scenarios scenarios(ObjectMapper json) {
        return new Scenarios(new ScenarioFiles(json).shipped());
    }

    @Bean
    RoomStore roomStore(JdbcClient database) {
        return new RoomStore(database);
    }

    @Bean
    CueStore cueStore(JdbcClient database) {
        return new CueStore(database);
    }

    @Bean
    ExerciseAccess exerciseAccess(Access access) {
        return new ExerciseAccess(access);
    }

    @Bean
    Casting casting(Messages messages) {
        return new Casting(messages);
    }

    @Bean
    BeginningExercise beginningExercise(
            Scenarios scenarios,
            RoomStore rooms,
            Rehearsals rehearsals,
            Casting casting,
            ExerciseAccess access,
            ExercisesSettings settings,
            Clock clock) {
        return new BeginningExercise(scenarios, rooms, rehearsals, casting, access, settings, clock);
    }

    @Bean
    FollowingExercise followingExercise(
            Scenarios scenarios,
            RoomStore rooms,
            CueStore cues,
            Rehearsals rehearsals,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new FollowingExercise(scenarios, rooms, cues, rehearsals, audit, events, clock);
    }

    @Bean
    PromptingScript promptingScript(
            Scenarios scenarios,
            RoomStore rooms,
            CueStore cues,
            Rehearsals rehearsals,
            Casting casting,
            TransactionOperations transactions,
            Clock clock) {
        return new PromptingScript(scenarios, rooms, cues, rehearsals, casting, transactions, clock);
    }

    @Bean
    TakingPart takingPart(RoomStore rooms, PromptingScript script, Casting casting, ExerciseAccess access) {
        return new TakingPart(rooms, script, casting, access);
    }

    @Bean
    LeavingExercise leavingExercise(
            RoomStore rooms,
            CueStore cues,
            Rehearsals rehearsals,
            ExerciseAccess access,
            ExercisesSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        return new LeavingExercise(rooms, cues, rehearsals, access, settings, transactions, clock);
    }

    @Bean
    ReadingExercise readingExercise(
            Scenarios scenarios,
            RoomStore rooms,
            CueStore cues,
            Rehearsals rehearsals,
            PromptingScript script,
            ExerciseAccess access) {
        return new ReadingExercise(scenarios, rooms, cues, rehearsals, script, access);
    }

    @Bean
    LearningByExercise learningByExercise(
            Scenarios scenarios, BeginningExercise beginning, RoomStore rooms, Directory directory) {
        return new LearningByExercise(scenarios, beginning, rooms, directory);
    }
}
