package org.comity.profiles;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.profiles.model.Judging;
import org.comity.profiles.model.ProvisionFile;
import org.comity.profiles.model.WikiText;
import org.comity.profiles.store.ProposalStore;
import org.comity.profiles.store.VersionStore;
import org.comity.profiles.usecase.AttestingProfile;
import org.comity.profiles.usecase.DecidingProposal;
import org.comity.profiles.usecase.LookingOverFreshness;
import org.comity.profiles.usecase.OfferingProfiles;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.profiles.usecase.ProfilesAreNew;
import org.comity.profiles.usecase.ProfilesInMemory;
import org.comity.profiles.usecase.ProposalChronicle;
import org.comity.profiles.usecase.Publishing;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.profiles.usecase.ReadingSuggestions;
import org.comity.profiles.usecase.ShowingImages;
import org.comity.profiles.usecase.WritingProposal;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@Configuration
class ProfilesConfiguration {

    @Bean
    VersionStore profileVersions(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new VersionStore(database, json, node.demonstration());
    }

    @Bean
    ProposalStore proposalStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new ProposalStore(database, json, node.demonstration());
    }

    @Bean
    ProfilesInMemory profilesInMemory(VersionStore versions, CurrentFacts facts, Clock clock) {
        return new ProfilesInMemory(versions, facts, new Judging(clock), ProvisionFile.shipped());
    }

    @Bean
    ProfilesAreNew profilesAreNew(LegalProfiles profiles, StateNames names, Messages messages) {
        return new ProfilesAreNew(profiles, names, messages);
    }

    @Bean
    ProfileAccess profileAccess(Access access, Directory directory) {
        return new ProfileAccess(access, directory);
    }

    @Bean
    ProposalChronicle proposalChronicle(
            ProposalStore proposals,
            ProfileAccess access,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new ProposalChronicle(proposals, access, audit, events, clock);
    }

    @Bean
    Publishing publishingProfiles(
            VersionStore versions,
            ProposalStore proposals,
            ProfilesInMemory memory,
            ProposalChronicle chronicle,
            ProfileAccess access,
            ShowingImages images,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Publishing(versions, proposals, memory, chronicle, access, images, events, clock);
    }

    @Bean
    WritingProposal writingProposal(
            ProposalStore proposals,
            ProfilesInMemory memory,
            ProposalChronicle chronicle,
            ProfileAccess access,
            Clock clock) {
        return new WritingProposal(proposals, memory, chronicle, access, clock);
    }

    @Bean
    DecidingProposal decidingProposal(
            ProposalStore proposals,
            Publishing publishing,
            ProposalChronicle chronicle,
            ProfileAccess access,
            FreshTouch touch,
            Clock clock) {
        return new DecidingProposal(proposals, publishing, chronicle, access, touch, clock);
    }

    @Bean
    ReadingProposals readingProposals(
            ProposalStore proposals,
            ProfilesInMemory memory,
            ProfileAccess access,
            ReadingSuggestions suggestions,
            Directory directory) {
        return new ReadingProposals(proposals, memory, access, suggestions, directory);
    }

    @Bean
    AttestingProfile attestingProfile(
            VersionStore versions,
            ProfilesInMemory memory,
            Publishing publishing,
            ProfileAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new AttestingProfile(versions, memory, publishing, access, touch, audit, events, clock);
    }

    @Bean
    LookingOverFreshness lookingOverFreshness(
            ProfilesInMemory memory, CurrentFacts facts, StateNames names, Clock clock) {
        return new LookingOverFreshness(memory, facts, names, clock);
    }

    @Bean
    OfferingProfiles offeringProfiles(ProfilesInMemory profiles, StateNames names, Messages messages, Clock clock) {
        return new OfferingProfiles(profiles, names, messages, clock);
    }

    @Bean
    WikiText wikiText() {
        return new WikiText();
    }
}
