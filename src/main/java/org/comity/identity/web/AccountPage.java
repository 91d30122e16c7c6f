package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Officer;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/// What the account page shows: the officer, and the passkeys they sign in with.
public record AccountPage(Officer officer, List<CredentialRecord> passkeys) {}
