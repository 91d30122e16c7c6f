package org.comity.identity.web;

import com.webauthn4j.util.exception.WebAuthnException;
import org.comity.vocabulary.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/// Passkey ceremonies that take a passkey only under a name people can read: an officer tells devices apart by it.
record NamedPasskeys(WebAuthnRelyingPartyOperations ceremonies) implements WebAuthnRelyingPartyOperations {

    static final int LONGEST_NAME = 60;

    /// A name that is empty, too long, of several lines or with characters nobody sees.
    static final class Misnamed extends WebAuthnException {
        private static final long serialVersionUID = 1;

        private Misnamed() {
            super("The name of a passkey is one line of visible text");
        }
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest registration) {
        if (!isName(registration.getPublicKey().getLabel())) {
            throw new Misnamed();
        }
        return ceremonies.registerCredential(registration);
    }

    private static boolean isName(@Nullable String label) {
        return label != null
                && !label.isBlank()
                && label.chars().noneMatch(Character::isISOControl)
                && PlainText.problem(label, LONGEST_NAME).isEmpty();
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return ceremonies.createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return ceremonies.createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return ceremonies.authenticate(request);
    }
}
