package org.comity.clocks;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.comity.audit.AuditTrail;
import org.comity.clocks.model.Counting;
import org.comity.clocks.model.Schedule;
import org.comity.clocks.store.ClockFeedStore;
import org.comity.clocks.store.ClockStore;
import org.comity.clocks.store.RaisedStore;
import org.comity.clocks.usecase.ClockAccess;
import org.comity.clocks.usecase.HearingDecision;
import org.comity.clocks.usecase.KeepingClockCalendar;
import org.comity.clocks.usecase.RaisingClocks;
import org.comity.clocks.usecase.ReadingClocks;
import org.comity.clocks.usecase.RunningClocks;
import org.comity.clocks.usecase.SettlingClock;
import org.comity.clocks.usecase.TakingClock;
import org.comity.clocks.usecase.WritingClockCalendar;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.node.Rounds;
import org.comity.requests.CaseCircles;
import org.comity.requests.PreservedForDecision;
import org.comity.requests.RequestHold;
import org.comity.requests.TimeLimits;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableConfigurationProperties(ClocksSettings.class)
class ClocksConfiguration {

    /// What the request shows on its own page itself. The clock of the decision is not among them: whoever decides
    /// notes it there, and from its end the page takes the day.
    private static final Set<String> SHOWN_BY_THE_REQUEST = Set.of(ClockKind.PRESERVED.name());

    @Bean
    ClockStore clockStore(JdbcClient database) {
        return new ClockStore(database);
    }

    @Bean
    ClockAccess clockAccess(Access access) {
        return new ClockAccess(access);
    }

    @Bean
    Schedule clockSchedule(ClocksSettings settings) {
        return new Schedule(settings.policy());
    }

    @Bean
    HearingDecision hearingDecision(
            PreservedForDecision preservations,
            ClockStore clocks,
            Schedule schedule,
            ApplicationEventPublisher events) {
        return new HearingDecision(preservations, clocks, schedule, events);
    }

    @Bean
    RunningClocks runningClocks(
            ClockStore clocks,
            Directory directory,
            Schedule schedule,
            ClocksSettings settings,
            HearingDecision decision,
            ApplicationEventPublisher events) {
        return new RunningClocks(clocks, directory, schedule, new Counting(settings.policy()), decision, events);
    }

    @Bean
    RaisingClocks raisingClocks(
            ClockStore clocks,
            JdbcClient database,
            Schedule schedule,
            CaseCircles circles,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new RaisingClocks(clocks, new RaisedStore(database), schedule, circles, audit, events, clock);
    }

    @Bean
    Rounds clockBell(RaisingClocks raising) {
        return Rounds.everySecond("clock bell", raising::raise);
    }

    @Bean
    ReadingClocks readingClocks(ClockStore clocks, CaseCircles circles, ClockAccess access, Clock clock) {
        return new ReadingClocks(clocks, circles, access, clock);
    }

    @Bean
    TimeLimits timeLimits(ReadingClocks reading) {
        return (request, reader) -> reading.ofReadable(request, reader).stream()
                .filter(limit -> !SHOWN_BY_THE_REQUEST.contains(limit.kind()))
                .toList();
    }

    @Bean
    TakingClock takingClock(ClockStore clocks, RequestHold requests, CaseCircles circles, ClockAccess access) {
        return new TakingClock(clocks, requests, circles, access);
    }

    @Bean
    SettlingClock settlingClock(
            TakingClock taking,
            ClockStore clocks,
            Schedule schedule,
            HearingDecision decision,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new SettlingClock(taking, clocks, schedule, decision, audit, events, clock);
    }

    @Bean
    KeepingClockCalendar keepingClockCalendar(
            JdbcClient database,
            ClockAccess access,
            Directory directory,
            FreshTouch touch,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        return new KeepingClockCalendar(new ClockFeedStore(database), access, directory, touch, audit, random, clock);
    }

    @Bean
    WritingClockCalendar writingClockCalendar(
            ClockStore clocks, CaseCircles circles, NodeSettings node, Messages messages, Clock clock) {
        return new WritingClockCalendar(clocks, circles, node, messages, clock);
    }
}
