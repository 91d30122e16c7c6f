package org.comity.statistics;

import java.time.Clock;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.node.Rounds;
import org.comity.requests.PastRequests;
import org.comity.statistics.store.CaseStore;
import org.comity.statistics.store.MonthStore;
import org.comity.statistics.store.PastStore;
import org.comity.statistics.store.ReleaseStore;
import org.comity.statistics.usecase.CountingFigures;
import org.comity.statistics.usecase.CountingRequests;
import org.comity.statistics.usecase.CountingThePast;
import org.comity.statistics.usecase.ReadingFiguresOfAll;
import org.comity.statistics.usecase.ReadingOwnFigures;
import org.comity.statistics.usecase.ReleasingQuarters;
import org.comity.statistics.usecase.RememberingOutcomes;
import org.comity.statistics.usecase.StatisticsAccess;
import org.comity.statistics.usecase.SummingUpMonths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class StatisticsConfiguration {

    @Bean
    CaseStore countedCaseStore(JdbcClient database) {
        return new CaseStore(database);
    }

    @Bean
    MonthStore countedMonthStore(JdbcClient database) {
        return new MonthStore(database);
    }

    @Bean
    ReleaseStore releasedFigureStore(JdbcClient database) {
        return new ReleaseStore(database);
    }

    @Bean
    PastStore pastOutcomeStore(JdbcClient database) {
        return new PastStore(database);
    }

    @Bean
    StatisticsAccess statisticsAccess(Access access) {
        return new StatisticsAccess(access);
    }

    @Bean
    CountingRequests countingRequests(CaseStore cases) {
        return new CountingRequests(cases);
    }

    @Bean
    CountingThePast countingThePast(
            PastRequests past,
            CountingRequests counting,
            CaseStore cases,
            PastStore marks,
            TransactionTemplate transactions,
            Clock clock) {
        return new CountingThePast(past, counting, cases, marks, transactions, clock);
    }

    @Bean
    SummingUpMonths summingUpMonths(CaseStore cases, MonthStore months, TransactionTemplate transactions) {
        return new SummingUpMonths(cases, months, transactions);
    }

    @Bean
    ReleasingQuarters releasingQuarters(CaseStore cases, ReleaseStore releases, Clock clock) {
        return new ReleasingQuarters(cases, releases, clock);
    }

    /// What changed is summed up, and quarters whose time has come are released: not before all of the past is counted.
    @Bean
    Rounds statisticsBell(CountingThePast past, SummingUpMonths summing, ReleasingQuarters releasing) {
        return Rounds.everyMinute("statistics bell", running -> {
            past.count();
            Rounds.all(summing::sumUp, running);
            Rounds.all(releasing::release, running);
        });
    }

    @Bean
    ReadingOwnFigures readingOwnFigures(
            CaseStore cases, MonthStore months, StatisticsAccess access, Directory directory, Clock clock) {
        return new ReadingOwnFigures(new CountingFigures(cases, months), access, directory, clock);
    }

    @Bean
    ReadingFiguresOfAll readingFiguresOfAll(ReleaseStore releases, StatisticsAccess access) {
        return new ReadingFiguresOfAll(releases, access);
    }

    @Bean
    RememberingOutcomes rememberingOutcomes(
            PastStore past, ReleaseStore releases, StatisticsAccess access, Clock clock) {
        return new RememberingOutcomes(past, releases, access, clock);
    }
}
