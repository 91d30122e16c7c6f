package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthentication;
import org.springframework.transaction.support.TransactionOperations;

/// Every session that begins is an entry of the record: whose, and whether a passkey spoke.
class RecordedSignIns implements SessionAuthenticationStrategy {

    private final AuditTrail audit;
    private final TransactionOperations transactions;

    RecordedSignIns(AuditTrail audit, TransactionOperations transactions) {
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var entry = AuditEntry.of("session.began")
                .with("person", authentication.getName())
                .with("passkey", authentication instanceof WebAuthnAuthentication ? "yes" : "no");
        transactions.executeWithoutResult(begun -> audit.append(entry));
    }
}
