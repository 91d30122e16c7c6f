package org.comity.requests.usecase;

import java.util.List;
import org.comity.requests.model.Print;

/// What goes out when an officer touches: the request on paper, and whom the law owes a copy or a notification of it.
record Outgoing(Print print, List<GivingSecondMessages.Addressed> second) {}
