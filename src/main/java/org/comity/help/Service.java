package org.comity.help;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// Where somebody reports what happened to them, or finds somebody to talk to.
///
/// @param country the State it is for; empty for one that is there for people in several States, see `reach`
/// @param contact how it is reached
/// @param anonymous whether it can be reached without giving a name; empty when that is not known
/// @param checked when somebody of the State last said that all this is right; empty while nobody has
public record Service(
        ServiceId id,
        String name,
        ServiceKind kind,
        Optional<Country> country,
        Reach reach,
        Set<Problem> problems,
        Contact contact,
        Optional<Boolean> anonymous,
        Age age,
        Source source,
        Optional<LocalDate> checked) {

    /// How a service is reached. What is not known is empty.
    ///
    /// @param address of its page
    /// @param telephone as it is dialled there
    /// @param hours in words, in English
    /// @param languages codes (ISO 639), or words in English
    public record Contact(String address, String telephone, String hours, List<String> languages) {

        public Contact {
            languages = List.copyOf(languages);
        }

        /// What a telephone dials; empty where there is no number.
        public String dialled() {
            return telephone.replaceAll("[^0-9+]", "");
        }
    }

    /// Where it stands that this is so.
    ///
    /// @param text mostly an address
    public record Source(String text, AsOf asOf, Standing standing) {}

    /// @throws IllegalArgumentException without a name, a problem, or a way to reach it
    public Service {
        if (name.isBlank() || problems.isEmpty()) {
            throw new IllegalArgumentException("A service has a name, and something it is for: " + id);
        }
        problems = Collections.unmodifiableSet(EnumSet.copyOf(problems));
    }

    /// Whether anything can be done with what is known of it.
    public boolean reachable() {
        return !contact.address().isEmpty() || !contact.telephone().isEmpty();
    }

    public boolean isFor(Problem problem) {
        return problems.contains(problem);
    }

    /// The same by another id.
    public Service as(ServiceId other) {
        return new Service(other, name, kind, country, reach, problems, contact, anonymous, age, source, checked);
    }

    /// The same, said to be right on a day.
    public Service checkedOn(LocalDate day) {
        return new Service(id, name, kind, country, reach, problems, contact, anonymous, age, source, Optional.of(day));
    }
}
