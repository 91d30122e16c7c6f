package org.comity.identity;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.store.EnrolmentStore;
import org.comity.identity.store.IdentityStore;
import org.comity.node.NodeSettings;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
            JdbcClient database,
            Directory directory,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        return new Enrolment(new EnrolmentStore(database), directory, audit, transactions, clock);
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations database) {
        return new JdbcPublicKeyCredentialUserEntityRepository(database);
    }

    @Bean
    UserCredentialRepository passkeys(JdbcOperations database) {
        return new JdbcUserCredentialRepository(database);
    }

    /// After a passkey has spoken: is its owner still an officer? There are no passwords.
    @Bean
    UserDetailsService officersBySignIn(SignedIn signedIn) {
        return name -> signedIn.officerNamed(name)
                .map(officer -> User.withUsername(name)
                        .password("")
                        .authorities("OFFICER")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such officer"));
    }

    @Bean
    SignedIn signedIn(Directory directory) {
        return new SignedIn(directory);
    }

    @Bean
    @ConditionalOnProperty("comity.node.demonstration")
    ApplicationRunner demonstrationPeople(IdentityStore store, Clock clock, NodeSettings node) {
        return arguments -> new DemonstrationPeople(store, clock).enrol();
    }
}
