package org.comity.events.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.events.Event;
import org.comity.events.Material;
import org.comity.events.model.CertificateOffer;
import org.comity.events.model.Registration;
import org.comity.events.model.RegistrationState;
import org.comity.events.usecase.ReadingEvents.Seen;
import org.comity.web.FieldError;

/// An event and what its reader can do.
///
/// @param way how somebody registers
/// @param ticket opens the registration of somebody without an account; empty for everyone else
/// @param certificate what the reader can do about their certificate of attendance; empty where none is due
/// @param written whether a letter to be confirmed was just written
/// @param opens when the way into the event is shown
public record EventPage(
        EventText text,
        Seen seen,
        Way way,
        String ticket,
        Optional<CertificateOffer> certificate,
        boolean written,
        String opens,
        Map<String, String> typed,
        List<FieldError> errors) {

    /// How somebody registers.
    public enum Way {
        /// By one button.
        BUTTON,
        /// By an address, or after signing in.
        ADDRESS,
        /// After signing in.
        SIGN_IN,
        /// Other roles are asked for.
        OTHERS,
        /// It is over, cancelled, or not published.
        CLOSED
    }

    public Event event() {
        return seen.event();
    }

    public String state() {
        return seen.registration().map(known -> known.state().name()).orElse("");
    }

    /// As somebody without an account typed it.
    public String name() {
        return seen.registration().map(Registration::name).orElse("");
    }

    public boolean alive() {
        return seen.registration().filter(known -> known.state().alive()).isPresent();
    }

    public boolean refused() {
        return seen.has(RegistrationState.REFUSED);
    }

    public boolean unconfirmed() {
        return seen.has(RegistrationState.UNCONFIRMED);
    }

    public List<Material> materials() {
        return event().content().materials();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
