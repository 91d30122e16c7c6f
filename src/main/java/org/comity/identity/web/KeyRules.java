package org.comity.identity.web;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Objects;
import org.comity.identity.Attestation;
import org.comity.identity.Directory;
import org.comity.identity.HardwareBound;
import org.comity.identity.PersonId;
import org.comity.identity.usecase.CheckingAttestation;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/// Whether a person may add this passkey: some need one that is kept in hardware.
public record KeyRules(CheckingAttestation attestations, HardwareBound hardware, Directory directory) {

    /// The person needs a hardware-bound key, and this is none that will do.
    static final class NotHardwareBound extends WebAuthnException {
        private static final long serialVersionUID = 1;

        private NotHardwareBound(Attestation.Reason reason) {
            super("No hardware-bound, attested passkey: " + reason);
        }
    }

    /// A passkey of that id was here before, whoever's it was.
    static final class SeenBefore extends WebAuthnException {
        private static final long serialVersionUID = 1;

        SeenBefore() {
            super("A passkey of this id was here before");
        }
    }

    /// @throws NotHardwareBound when it does not do
    Attestation accept(PersonId person, CredentialRecord key) {
        var attestation = attestations.check(
                Objects.requireNonNull(key.getAttestationObject()).getBytes(),
                Objects.requireNonNull(key.getAttestationClientDataJSON()).getBytes());
        if (attestation instanceof Attestation.Unproven(var model, var reason)
                && directory.person(person).filter(hardware::needed).isPresent()) {
            throw new NotHardwareBound(reason);
        }
        return attestation;
    }
}
