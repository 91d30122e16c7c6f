package org.comity.events;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.certificates.Certificates;
import org.comity.events.store.CertificateNameStore;
import org.comity.events.store.CertificateStore;
import org.comity.events.store.EventLetterStore;
import org.comity.events.store.EventStore;
import org.comity.events.store.FeedStore;
import org.comity.events.store.PlaceStore;
import org.comity.events.store.QuestionStore;
import org.comity.events.store.RegistrationStore;
import org.comity.events.usecase.AskingBeforehand;
import org.comity.events.usecase.CalendarsOfEvents;
import org.comity.events.usecase.Certifying;
import org.comity.events.usecase.DecidingRegistrations;
import org.comity.events.usecase.EditingEvent;
import org.comity.events.usecase.EventAccess;
import org.comity.events.usecase.EventChronicle;
import org.comity.events.usecase.EventsAreNew;
import org.comity.events.usecase.EventsInMemory;
import org.comity.events.usecase.GivingPlaces;
import org.comity.events.usecase.KeepingOwnCalendar;
import org.comity.events.usecase.NotingAttendance;
import org.comity.events.usecase.OfferingEvents;
import org.comity.events.usecase.ReadingEvents;
import org.comity.events.usecase.Registering;
import org.comity.events.usecase.RegisteringByMail;
import org.comity.events.usecase.RunningEvents;
import org.comity.events.usecase.TellingOfPlaces;
import org.comity.events.usecase.WaitingEvents;
import org.comity.events.usecase.Withdrawing;
import org.comity.events.usecase.WritingEventLetters;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.media.Recordings;
import org.comity.node.NodeSettings;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(EventsSettings.class)
class EventsConfiguration {

    @Bean
    EventStore eventStore(JdbcClient database, ObjectMapper json) {
        return new EventStore(database, json);
    }

    @Bean
    PlaceStore placeStore(JdbcClient database) {
        return new PlaceStore(database);
    }

    @Bean
    RegistrationStore registrationStore(JdbcClient database) {
        return new RegistrationStore(database);
    }

    @Bean
    EventLetterStore eventLetterStore(JdbcClient database) {
        return new EventLetterStore(database);
    }

    @Bean
    EventAccess eventAccess(Access access) {
        return new EventAccess(access);
    }

    @Bean
    EventsInMemory eventsInMemory(EventStore store) {
        return new EventsInMemory(store);
    }

    @Bean
    EventChronicle eventChronicle(
            EventStore store,
            EventsInMemory memory,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        return new EventChronicle(store, memory, audit, publisher, clock);
    }

    @Bean
    TellingOfPlaces tellingOfPlaces(
            EventLetterStore letters,
            RegistrationStore registrations,
            EventPost post,
            ApplicationEventPublisher publisher,
            Clock clock) {
        return new TellingOfPlaces(letters, registrations, post, publisher, clock);
    }

    @Bean
    GivingPlaces givingPlaces(PlaceStore places, RegistrationStore registrations, TellingOfPlaces telling) {
        return new GivingPlaces(places, registrations, telling);
    }

    @Bean
    EditingEvent editingEvent(
            EventStore store,
            PlaceStore places,
            EventChronicle chronicle,
            EventAccess access,
            GivingPlaces giving,
            TellingOfPlaces telling,
            Clock clock) {
        return new EditingEvent(store, places, chronicle, access, giving, telling, clock);
    }

    @Bean
    Registering registering(
            EventsInMemory events,
            EventAccess access,
            RegistrationStore registrations,
            GivingPlaces places,
            TellingOfPlaces telling,
            SecureRandom random,
            Clock clock) {
        return new Registering(events, access, registrations, places, telling, random, clock);
    }

    @Bean
    RegisteringByMail registeringByMail(
            EventsInMemory events,
            EventAccess access,
            RegistrationStore registrations,
            EventLetterStore letters,
            GivingPlaces places,
            TellingOfPlaces telling,
            EventPost post,
            EventsSettings settings,
            SecureRandom random,
            Clock clock) {
        return new RegisteringByMail(
                events, access, registrations, letters, places, telling, post, settings, random, clock);
    }

    @Bean
    Withdrawing withdrawing(
            EventsInMemory events, RegistrationStore registrations, GivingPlaces places, TellingOfPlaces telling) {
        return new Withdrawing(events, registrations, places, telling);
    }

    @Bean
    ReadingEvents readingEvents(
            EventsInMemory events,
            EventAccess access,
            EventStore store,
            PlaceStore places,
            RegistrationStore registrations,
            Directory directory,
            EventsSettings settings,
            Recordings recordings,
            Clock clock) {
        return new ReadingEvents(events, access, store, places, registrations, directory, settings, recordings, clock);
    }

    @Bean
    FeedStore eventFeedStore(JdbcClient database) {
        return new FeedStore(database);
    }

    @Bean
    KeepingOwnCalendar keepingOwnCalendar(
            FeedStore feeds, ReadingEvents reading, Directory directory, SecureRandom random, Clock clock) {
        return new KeepingOwnCalendar(feeds, reading, directory, random, clock);
    }

    @Bean
    DecidingRegistrations decidingRegistrations(
            EventsInMemory events,
            EventAccess access,
            RegistrationStore registrations,
            GivingPlaces places,
            TellingOfPlaces telling,
            EventChronicle chronicle) {
        return new DecidingRegistrations(events, access, registrations, places, telling, chronicle);
    }

    @Bean
    QuestionStore eventQuestionStore(JdbcClient database) {
        return new QuestionStore(database);
    }

    @Bean
    AskingBeforehand askingBeforehand(
            EventsInMemory events,
            EventAccess access,
            RegistrationStore registrations,
            QuestionStore questions,
            TellingOfPlaces telling,
            Clock clock) {
        return new AskingBeforehand(events, access, registrations, questions, telling, clock);
    }

    @Bean
    WaitingEvents waitingEvents(EventsInMemory events, QuestionStore questions, EventAccess access, Clock clock) {
        return new WaitingEvents(events, questions, access, clock);
    }

    @Bean
    NotingAttendance notingAttendance(
            ReadingEvents reading, RegistrationStore registrations, EventChronicle chronicle) {
        return new NotingAttendance(reading, registrations, chronicle);
    }

    @Bean
    CertificateStore eventCertificateStore(JdbcClient database) {
        return new CertificateStore(database);
    }

    @Bean
    CertificateNameStore eventCertificateNameStore(JdbcClient database) {
        return new CertificateNameStore(database);
    }

    @Bean
    Certifying certifying(
            EventsInMemory events,
            RegistrationStore registrations,
            CertificateNameStore names,
            CertificateStore former,
            Certificates certificates,
            EventChronicle chronicle,
            EventsSettings settings,
            Clock clock) {
        return new Certifying(events, registrations, names, former, certificates, chronicle, settings, clock);
    }

    @Bean
    CalendarsOfEvents calendarsOfEvents(NodeSettings node, Messages messages, Clock clock) {
        return new CalendarsOfEvents(node, messages, clock);
    }

    @Bean
    WritingEventLetters writingEventLetters(
            EventLetterStore letters,
            RegistrationStore registrations,
            EventsInMemory events,
            CalendarsOfEvents calendars,
            EventsSettings settings,
            Messages messages,
            NodeSettings node) {
        return new WritingEventLetters(letters, registrations, events, calendars, settings, messages, node);
    }

    @Bean
    RunningEvents runningEvents(
            EventsInMemory events,
            EventChronicle chronicle,
            EventLetterStore letters,
            RegistrationStore registrations,
            TellingOfPlaces telling,
            EventsSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        return new RunningEvents(events, chronicle, letters, registrations, telling, settings, transactions, clock);
    }

    @Bean
    OfferingEvents offeringEvents(EventsInMemory events, Messages messages) {
        return new OfferingEvents(events, messages);
    }

    @Bean
    EventsAreNew eventsAreNew(EventsInMemory events, Messages messages) {
        return new EventsAreNew(events, messages);
    }
}
