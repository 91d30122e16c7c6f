package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.comity.requests.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// What lists for programs say of a request under TLP:RED that the reader does not work on.
///
/// @param urgency a choice of the field of that name, or empty
/// @param takeable nobody of the authority works on it, and the reader may take it
@NamedInterface("lines")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnvelopeJson(
        String id,
        String reference,
        String requesting,
        String urgency,
        RequestJson.@Nullable Clock clock,
        boolean takeable) {

    public static EnvelopeJson of(Envelope envelope, Instant now) {
        return new EnvelopeJson(
                envelope.id().toString(),
                envelope.reference(),
                envelope.requesting().code(),
                envelope.urgency(),
                RequestJson.Clock.of(envelope.clock(), now),
                envelope.takeable());
    }
}
