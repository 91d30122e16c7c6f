package org.comity.duty;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.directory.ContactDirectory;
import org.comity.duty.model.Climbing;
import org.comity.duty.store.CallStore;
import org.comity.duty.store.DrillStore;
import org.comity.duty.store.FiguresStore;
import org.comity.duty.store.ShiftStore;
import org.comity.duty.usecase.AcknowledgingDrill;
import org.comity.duty.usecase.DrillChronicle;
import org.comity.duty.usecase.DutyAccess;
import org.comity.duty.usecase.FindingLadders;
import org.comity.duty.usecase.OrderingDrill;
import org.comity.duty.usecase.OrderingOwnDrill;
import org.comity.duty.usecase.PlanningShifts;
import org.comity.duty.usecase.ReadingDrills;
import org.comity.duty.usecase.ReadingRoster;
import org.comity.duty.usecase.RingingDrills;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.node.Rounds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableConfigurationProperties(DutySettings.class)
class DutyConfiguration {

    @Bean
    ShiftStore shiftStore(JdbcClient database) {
        return new ShiftStore(database);
    }

    @Bean
    DrillStore drillStore(JdbcClient database) {
        return new DrillStore(database);
    }

    @Bean
    CallStore callStore(JdbcClient database) {
        return new CallStore(database);
    }

    @Bean
    DutyAccess dutyAccess(Access access) {
        return new DutyAccess(access);
    }

    @Bean
    FindingLadders findingLadders(ShiftStore shifts, Directory directory, DutySettings settings, Clock clock) {
        return new FindingLadders(shifts, directory, settings, clock);
    }

    @Bean
    PlanningShifts planningShifts(
            ShiftStore shifts, Directory directory, DutyAccess access, AuditTrail audit, Clock clock) {
        return new PlanningShifts(shifts, directory, access, audit, clock);
    }

    @Bean
    ReadingRoster readingRoster(
            ShiftStore shifts,
            FindingLadders ladders,
            Directory directory,
            ContactDirectory listings,
            DutyAccess access,
            Clock clock) {
        return new ReadingRoster(shifts, ladders, directory, listings, access, clock);
    }

    @Bean
    DrillChronicle drillChronicle(
            DrillStore drills,
            CallStore calls,
            Directory directory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SecureRandom random,
            Clock clock) {
        return new DrillChronicle(drills, calls, directory, audit, events, random, clock);
    }

    @Bean
    OrderingDrill orderingDrill(
            Directory directory, DutyAccess access, FreshTouch touch, DrillChronicle chronicle, Clock clock) {
        return new OrderingDrill(directory, access, touch, chronicle, clock);
    }

    @Bean
    OrderingOwnDrill orderingOwnDrill(DutyAccess access, DrillChronicle chronicle, Clock clock) {
        return new OrderingOwnDrill(access, chronicle, clock);
    }

    @Bean
    RingingDrills ringingDrills(
            CallStore calls,
            DrillStore drills,
            FindingLadders ladders,
            DutySettings settings,
            Directory directory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new RingingDrills(calls, drills, ladders, new Climbing(settings), directory, audit, events, clock);
    }

    @Bean
    AcknowledgingDrill acknowledgingDrill(
            CallStore calls,
            Directory directory,
            DutyAccess access,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new AcknowledgingDrill(calls, directory, access, audit, events, clock);
    }

    @Bean
    ReadingDrills readingDrills(
            DrillStore drills,
            CallStore calls,
            JdbcClient database,
            Directory directory,
            DutyAccess access,
            Clock clock) {
        return new ReadingDrills(drills, calls, new FiguresStore(database), directory, access, clock);
    }

    @Bean
    Rounds dutyBell(RingingDrills drills) {
        return Rounds.everySecond("duty bell", drills::ring);
    }
}
