package org.comity.identity.usecase;

import com.webauthn4j.anchor.TrustAnchorRepository;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.statement.AttestationType;
import com.webauthn4j.data.attestation.statement.PackedAttestationStatement;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.CoreServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.CoreRegistrationObject;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.DefaultCertPathTrustworthinessVerifier;
import java.security.cert.TrustAnchor;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Attestation;
import org.comity.identity.Attestation.Reason;
import org.comity.identity.TrustedAuthenticators;
import org.comity.vocabulary.Sha256;

/// Reads what a new passkey says about itself (WebAuthn, sections 7.1 and 8.2): a packed attestation, signed by a
/// certificate that goes back to a maker the operator trusts, of a model the operator lists, that cannot leave its
/// device. That the passkey answers our own challenge has been checked before.
public class CheckingAttestation {

    private static final UUID NO_MODEL = new UUID(0, 0);

    private final TrustedAuthenticators trusted;
    private final String party;
    private final Clock clock;
    private final AttestationObjectConverter objects = new AttestationObjectConverter(new ObjectConverter());
    private final PackedAttestationStatementVerifier signature = new PackedAttestationStatementVerifier();
    private final DefaultCertPathTrustworthinessVerifier paths;

    /// @param party the host that passkeys are bound to
    public CheckingAttestation(TrustedAuthenticators trusted, String party, Clock clock) {
        this.trusted = trusted;
        this.party = party;
        this.clock = clock;
        this.paths = new DefaultCertPathTrustworthinessVerifier(new Roots(trusted.roots()));
    }

    /// @param clientData the client data that came with it, as it came
    public Attestation check(byte[] attestationObject, byte[] clientData) {
        var object = Objects.requireNonNull(objects.convert(attestationObject));
        var model = model(object);
        return flaw(object, model, attestationObject, clientData)
                .<Attestation>map(reason -> new Attestation.Unproven(model, reason))
                .orElseGet(() -> new Attestation.Proven(model));
    }

    private static UUID model(AttestationObject object) {
        var credential = object.getAuthenticatorData().getAttestedCredentialData();
        var said = credential == null ? null : credential.getAaguid().getValue();
        return said == null ? NO_MODEL : said;
    }

    private Optional<Reason> flaw(AttestationObject object, UUID model, byte[] attestationObject, byte[] clientData) {
        var data = object.getAuthenticatorData();
        if (data.isFlagBE() || data.isFlagBS()) {
            return Optional.of(Reason.SYNCED);
        }
        if (!(object.getAttestationStatement() instanceof PackedAttestationStatement packed)
                || packed.getX5c() == null
                || packed.getX5c().isEmpty()) {
            return Optional.of(Reason.NOTHING_SAID);
        }
        if (!trusted.lists(model)) {
            return Optional.of(Reason.NOT_LISTED);
        }
        var now = clock.instant();
        var asked = new CoreServerProperty(party, new DefaultChallenge());
        try {
            var type = signature.verify(new CoreRegistrationObject(
                    object, attestationObject, Sha256.of(clientData).bytes(), asked, now));
            paths.verify(new AAGUID(model), packed, now);
            return type == AttestationType.BASIC ? Optional.empty() : Optional.of(Reason.NOT_TRUSTED);
        } catch (WebAuthnException untrusted) {
            return Optional.of(Reason.NOT_TRUSTED);
        }
    }

    /// The roots are trusted for every model: which models will do is said by the list.
    private record Roots(Set<TrustAnchor> all) implements TrustAnchorRepository {
        @Override
        public Set<TrustAnchor> find(AAGUID model) {
            return all;
        }

        @Override
        public Set<TrustAnchor> find(byte[] certificateKey) {
            return all;
        }
    }
}
