package org.comity.requests.usecase;

import org.comity.requests.RequestsSettings;
import org.comity.requests.model.Request;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Retention;

/// Starts the retention of a case when its request ends: from then on it is known when nobody will be able to read it.
public class ClosingCases {

    private final Retention retention;
    private final RequestsSettings settings;

    public ClosingCases(Retention retention, RequestsSettings settings) {
        this.retention = retention;
        this.settings = settings;
    }

    /// Does nothing while the request goes on. In the caller's transaction.
    public void closeIfEnded(Request request, CaseKeyId caseKey) {
        if (request.status().ended()) {
            var rule = request.sentAt() == null ? settings.unsent() : settings.ended();
            retention.schedule(caseKey, rule, request.changedAt());
        }
    }
}
