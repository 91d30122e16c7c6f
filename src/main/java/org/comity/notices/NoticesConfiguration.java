package org.comity.notices;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.desk.DeskPost;
import org.comity.duty.DutyRoster;
import org.comity.events.EventPost;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.SignedIn;
import org.comity.node.Rounds;
import org.comity.notices.store.CaseStore;
import org.comity.notices.store.LetterStore;
import org.comity.notices.store.NoticeStore;
import org.comity.notices.store.TellingStore;
import org.comity.notices.store.TimerStore;
import org.comity.notices.store.WishesStore;
import org.comity.notices.usecase.ChangingWishes;
import org.comity.notices.usecase.GatheringLetters;
import org.comity.notices.usecase.PostingLetters;
import org.comity.notices.usecase.PostingOfDesk;
import org.comity.notices.usecase.PostingOfEvents;
import org.comity.notices.usecase.ReadingNotices;
import org.comity.notices.usecase.ReadingWishes;
import org.comity.notices.usecase.RingingTimers;
import org.comity.notices.usecase.TellingOfAssessments;
import org.comity.notices.usecase.TellingOfClocks;
import org.comity.notices.usecase.TellingOfCopies;
import org.comity.notices.usecase.TellingOfCyberviolence;
import org.comity.notices.usecase.TellingOfDeliveries;
import org.comity.notices.usecase.TellingOfDesk;
import org.comity.notices.usecase.TellingOfDirectory;
import org.comity.notices.usecase.TellingOfDisclosures;
import org.comity.notices.usecase.TellingOfDuty;
import org.comity.notices.usecase.TellingOfEvents;
import org.comity.notices.usecase.TellingOfEvidence;
import org.comity.notices.usecase.TellingOfGuests;
import org.comity.notices.usecase.TellingOfIdentity;
import org.comity.notices.usecase.TellingOfLibrary;
import org.comity.notices.usecase.TellingOfNotes;
import org.comity.notices.usecase.TellingOfProfiles;
import org.comity.notices.usecase.TellingOfProviders;
import org.comity.notices.usecase.TellingOfRequests;
import org.comity.notices.usecase.TellingOfTraining;
import org.comity.notices.usecase.TellingPeople;
import org.comity.notices.usecase.WatchingRequests;
import org.comity.requests.ToldOthers;
import org.comity.web.DoorCount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableConfigurationProperties(NoticesSettings.class)
class NoticesConfiguration {

    @Bean
    NoticeStore noticeStore(JdbcClient database) {
        return new NoticeStore(database);
    }

    @Bean
    CaseStore noticesCaseStore(JdbcClient database) {
        return new CaseStore(database);
    }

    @Bean
    TimerStore timerStore(JdbcClient database) {
        return new TimerStore(database);
    }

    @Bean
    WishesStore wishesStore(JdbcClient database) {
        return new WishesStore(database);
    }

    @Bean
    LetterStore letterStore(JdbcClient database) {
        return new LetterStore(database);
    }

    @Bean
    ToldOthers toldOthers(JdbcClient database) {
        return new TellingStore(database);
    }

    @Bean
    RingingTimers ringingTimers(
            TimerStore timers,
            CaseStore cases,
            Directory directory,
            DutyRoster roster,
            TellingPeople telling,
            AuditTrail audit,
            NoticesSettings settings,
            Clock clock) {
        return new RingingTimers(timers, cases, directory, roster, telling, audit, settings, clock);
    }

    @Bean
    GatheringLetters gatheringLetters(LetterStore letters, WishesStore wishes, NoticesSettings settings, Clock clock) {
        return new GatheringLetters(letters, wishes, settings, clock);
    }

    @Bean
    ChangingWishes changingWishes(
            WishesStore wishes,
            LetterStore letters,
            TimerStore timers,
            TellingPeople telling,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        return new ChangingWishes(wishes, letters, timers, telling, touch, audit, clock);
    }

    @Bean
    ReadingWishes readingWishes(WishesStore wishes, LetterStore letters, Access access, NoticesSettings settings) {
        return new ReadingWishes(wishes, letters, access, settings);
    }

    @Bean
    Rounds postman(
            RingingTimers timers,
            GatheringLetters gathering,
            ObjectProvider<PostingLetters> posting,
            ObjectProvider<PostingOfDesk> desk,
            ObjectProvider<PostingOfEvents> events) {
        var postman = new Postman(
                timers, gathering, posting.getIfAvailable(), desk.getIfAvailable(), events.getIfAvailable());
        return Rounds.everySecond("postman", postman::round);
    }

    @Bean
    TellingPeople tellingPeople(NoticeStore notices) {
        return new TellingPeople(notices);
    }

    @Bean
    WatchingRequests watchingRequests(TimerStore timers, Directory directory, NoticesSettings settings) {
        return new WatchingRequests(timers, directory, settings);
    }

    @Bean
    TellingOfRequests tellingOfRequests(
            CaseStore cases, Directory directory, TellingPeople telling, WatchingRequests watching) {
        return new TellingOfRequests(cases, directory, telling, watching);
    }

    @Bean
    TellingOfNotes tellingOfNotes(Directory directory, TellingPeople telling) {
        return new TellingOfNotes(directory, telling);
    }

    @Bean
    TellingOfEvidence tellingOfEvidence(Directory directory, TellingPeople telling) {
        return new TellingOfEvidence(directory, telling);
    }

    @Bean
    TellingOfClocks tellingOfClocks(Directory directory, DutyRoster roster, TellingPeople telling) {
        return new TellingOfClocks(directory, roster, telling);
    }

    @Bean
    TellingOfDuty tellingOfDuty(TellingPeople telling) {
        return new TellingOfDuty(telling);
    }

    @Bean
    TellingOfIdentity tellingOfIdentity(Directory directory, TellingPeople telling) {
        return new TellingOfIdentity(directory, telling);
    }

    @Bean
    TellingOfCopies tellingOfCopies(Directory directory, TellingPeople telling) {
        return new TellingOfCopies(directory, telling);
    }

    @Bean
    TellingOfDeliveries tellingOfDeliveries(Directory directory, TellingPeople telling) {
        return new TellingOfDeliveries(directory, telling);
    }

    @Bean
    TellingOfProviders tellingOfProviders(Directory directory, TellingPeople telling) {
        return new TellingOfProviders(directory, telling);
    }

    @Bean
    TellingOfGuests tellingOfGuests(Directory directory, TellingPeople telling) {
        return new TellingOfGuests(directory, telling);
    }

    @Bean
    TellingOfDisclosures tellingOfDisclosures(Directory directory, TellingPeople telling) {
        return new TellingOfDisclosures(directory, telling);
    }

    @Bean
    TellingOfEvents tellingOfEvents(Directory directory, TellingPeople telling) {
        return new TellingOfEvents(directory, telling);
    }

    @Bean
    TellingOfAssessments tellingOfAssessments(Directory directory, TellingPeople telling) {
        return new TellingOfAssessments(directory, telling);
    }

    @Bean
    TellingOfTraining tellingOfTraining(Directory directory, TellingPeople telling) {
        return new TellingOfTraining(directory, telling);
    }

    @Bean
    TellingOfCyberviolence tellingOfCyberviolence(Directory directory, TellingPeople telling) {
        return new TellingOfCyberviolence(directory, telling);
    }

    @Bean
    TellingOfDesk tellingOfDesk(Directory directory, TellingPeople telling) {
        return new TellingOfDesk(directory, telling);
    }

    @Bean
    DeskPost deskPost(NoticesSettings settings) {
        return settings::byMail;
    }

    @Bean
    EventPost eventPost(NoticesSettings settings) {
        return settings::byMail;
    }

    @Bean
    TellingOfDirectory tellingOfDirectory(Directory directory, TellingPeople telling) {
        return new TellingOfDirectory(directory, telling);
    }

    @Bean
    TellingOfProfiles tellingOfProfiles(Directory directory, TellingPeople telling, NoticeStore notices) {
        return new TellingOfProfiles(directory, telling, notices);
    }

    @Bean
    TellingOfLibrary tellingOfLibrary(Directory directory, TellingPeople telling, NoticeStore notices) {
        return new TellingOfLibrary(directory, telling, notices);
    }

    @Bean
    ReadingNotices readingNotices(NoticeStore notices, Access access, Clock clock) {
        return new ReadingNotices(notices, access, clock);
    }

    /// What stands beside the door to the notices on every page.
    @Bean
    DoorCount unreadNotices(Notices notices, SignedIn signedIn) {
        return new DoorCount(
                "/notices",
                request -> signedIn.person(request).map(notices::unread).orElse(0));
    }
}
