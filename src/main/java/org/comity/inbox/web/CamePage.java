package org.comity.inbox.web;

import java.util.List;
import org.comity.identity.Officer;
import org.comity.inbox.usecase.AcknowledgingMany;
import org.comity.treaties.StateNames;
import org.comity.web.View;

/// What came of each request that was to be acknowledged.
public record CamePage(Officer officer, List<AcknowledgingMany.One> came, StateNames names) {

    public CamePage {
        came = List.copyOf(came);
    }

    public String reason(AcknowledgingMany.One one, View view) {
        return AcknowledgedText.of(one.result(), view);
    }
}
