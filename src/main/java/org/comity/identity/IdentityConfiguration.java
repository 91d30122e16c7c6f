package org.comity.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.comity.audit.AuditTrail;
import org.comity.identity.store.EnrolmentStore;
import org.comity.identity.store.FoundingStore;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.identity.store.TouchStore;
import org.comity.identity.usecase.CheckingAttestation;
import org.comity.identity.usecase.RecordingKeys;
import org.comity.identity.web.KeyRules;
import org.comity.identity.web.RecordedPasskeys;
import org.comity.node.NodeSettings;
import org.comity.node.StartNotice;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionOperations;

@Configuration
class IdentityConfiguration {

    @Bean
    IdentityStore identityStore(JdbcClient database, NodeSettings node) {
        return new IdentityStore(database, node.demonstration());
    }

    @Bean
    Enrolment enrolment(
            EnrolmentStore links,
            Directory directory,
            ComingIn comingIn,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        return new Enrolment(links, directory, comingIn, audit, transactions, clock);
    }

    @Bean
    Founding founding(
            JdbcClient database,
            IdentityStore people,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock,
            SecureRandom random) {
        return new Founding(new FoundingStore(database), people, audit, transactions, clock, random);
    }

    @Bean
    Access access() {
        return Access.shipped();
    }

    @Bean
    PasskeyStore passkeyStore(JdbcClient database) {
        return new PasskeyStore(database);
    }

    @Bean
    FreshTouch freshTouch(
            JdbcClient database,
            PasskeyStore passkeys,
            HardwareBound hardware,
            NodeSettings node,
            Clock clock,
            SecureRandom random) {
        return new FreshTouch(new TouchStore(database), passkeys, hardware, node, clock, random);
    }

    /// What the person who starts a new node reads: the links of its first two secretariat people.
    @Bean
    StartNotice foundingLinks(Founding founding, NodeSettings node) {
        return () -> node.demonstration() ? List.of() : FoundingNotice.of(founding.links(), node);
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations database) {
        return new JdbcPublicKeyCredentialUserEntityRepository(database);
    }

    @Bean
    UserCredentialRepository passkeys(
            JdbcOperations database,
            PublicKeyCredentialUserEntityRepository owners,
            RecordingKeys recording,
            CheckingAttestation attestations,
            HardwareBound hardware,
            Directory directory,
            TransactionOperations transactions) {
        var rules = new KeyRules(attestations, hardware, directory);
        return new RecordedPasskeys(new JdbcUserCredentialRepository(database), owners, recording, rules, transactions);
    }

    /// After a passkey has spoken: does its owner still have a place here? There are no passwords.
    @Bean
    UserDetailsService peopleBySignIn(SignedIn signedIn) {
        return name -> signedIn.personNamed(name)
                .map(person -> User.withUsername(name)
                        .password("")
                        .authorities("PERSON")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such person"));
    }

    @Bean
    SignedIn signedIn(Directory directory, RecoveryWatch recoveries) {
        return new SignedIn(directory, recoveries);
    }

    /// Before other modules look who is there.
    @Bean
    @Order(0)
    @ConditionalOnProperty("comity.node.demonstration")
    ApplicationRunner demonstrationPeople(IdentityStore store, Clock clock, NodeSettings node) {
        return arguments -> new DemonstrationPeople(store, clock).enrol();
    }
}
