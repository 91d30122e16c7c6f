package org.comity.assessments.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentEvent;
import org.comity.assessments.AssessmentEvent.News;
import org.comity.assessments.AssessmentStatus;
import org.comity.assessments.model.StateStanding;
import org.comity.assessments.store.ReplyStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Reminds States that did not reply: fourteen days and three days before the deadline, and when it is over. Each
/// reminder is given once; what a stopped node missed is given after its next start, by what holds then.
public class RemindingOfAssessments {

    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration SHORTLY = Duration.ofDays(3);

    private enum Reminder {
        SOON,
        SHORTLY,
        OVERDUE
    }

    private final AssessmentsInMemory assessments;
    private final LookingAtReplies looking;
    private final ReplyStore store;
    private final AssessmentAccess access;
    private final Recording recording;
    private final ApplicationEventPublisher events;

    public RemindingOfAssessments(
            AssessmentsInMemory assessments,
            LookingAtReplies looking,
            ReplyStore store,
            AssessmentAccess access,
            Recording recording,
            ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.looking = looking;
        this.store = store;
        this.access = access;
        this.recording = recording;
        this.events = events;
    }

    @Scheduled(initialDelay = 100_000, fixedDelay = 600_000)
    @Transactional
    public void remind() {
        assessments.look();
        var now = recording.now();
        for (var assessment : assessments.all()) {
            if (assessment.status() == AssessmentStatus.OPEN) {
                due(assessment.content().ends(), now).ifPresent(reminder -> remind(assessment, reminder, now));
            }
        }
    }

    private static Optional<Reminder> due(Instant ends, Instant now) {
        if (!now.isBefore(ends)) {
            return Optional.of(Reminder.OVERDUE);
        }
        if (!now.isBefore(ends.minus(SHORTLY))) {
            return Optional.of(Reminder.SHORTLY);
        }
        return now.isBefore(ends.minus(SOON)) ? Optional.empty() : Optional.of(Reminder.SOON);
    }

    private void remind(Assessment assessment, Reminder reminder, Instant now) {
        var id = assessment.id();
        var news = reminder == Reminder.OVERDUE ? News.OVERDUE : News.DUE;
        var silent = looking.standings(assessment).stream()
                .filter(standing -> !standing.status().replied())
                .map(StateStanding::state)
                .toList();
        var reminded = store.remind(id, silent, reminder.name(), now);
        if (!reminded.isEmpty()) {
            access.answeringFor(reminded)
                    .forEach((state, people) ->
                            events.publishEvent(new AssessmentEvent.Told(id, state, news, people, now)));
        }
    }
}
