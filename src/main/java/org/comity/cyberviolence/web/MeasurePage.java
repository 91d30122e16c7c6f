package org.comity.cyberviolence.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.treaties.FactSource;

/// One measure.
///
/// @param place the State or the organisation, in the reader's language
public record MeasurePage(Entry entry, String place, List<ViolenceType> types) {

    /// Its address, if it is one that a browser may be sent to.
    public Optional<URI> address() {
        return new FactSource(entry.address(), Optional.empty(), entry.source().standing(), "").link();
    }
}
