package org.comity.requests;

import java.util.List;
import java.util.Optional;
import org.comity.requests.model.Closure;
import org.comity.requests.model.RequiredElement;
import org.comity.requests.model.SecondMessage;

/// What stands beside a request, from outside of it: whether its measure is open today, what its addressee demands,
/// and who was given a copy.
///
/// @param closure why it cannot be sent today; empty when it can, and once it was sent
/// @param demanded what the requested Party demands beyond the law
/// @param messages copies and notifications given when it was sent
/// @param supported whether what supports the order stands on a paper of its own
public record Beside(
        Optional<Closure> closure, List<RequiredElement> demanded, List<SecondMessage> messages, boolean supported) {

    public Beside {
        demanded = List.copyOf(demanded);
        messages = List.copyOf(messages);
    }
}
