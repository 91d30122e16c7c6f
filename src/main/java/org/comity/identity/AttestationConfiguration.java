package org.comity.identity;

import java.time.Clock;
import java.util.Objects;
import org.comity.identity.usecase.CheckingAttestation;
import org.comity.node.NodeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AttestationConfiguration {

    @Bean
    AttestationDemand attestationDemand(AttestationSettings settings) {
        return settings::required;
    }

    @Bean
    TrustedAuthenticators trustedAuthenticators(AttestationSettings settings) {
        return TrustedAuthenticators.read(settings);
    }

    @Bean
    HardwareBound hardwareBound(AttestationDemand demand, TrustedAuthenticators trusted) {
        return new HardwareBound(demand, trusted);
    }

    @Bean
    CheckingAttestation checkingAttestation(TrustedAuthenticators trusted, NodeSettings node, Clock clock) {
        return new CheckingAttestation(
                trusted, Objects.requireNonNull(node.publicAddress().getHost()), clock);
    }
}
