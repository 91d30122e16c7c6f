package org.comity.guides.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.guides.Audience;
import org.comity.guides.Guide;
import org.comity.guides.GuideText;
import org.comity.guides.Part;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// One guide.
///
/// @param audience whose part stands first
/// @param countries to choose one’s own of; none in a copy, where no form is answered
/// @param leaflets whether there are leaflets of it
public record GuidePage(
        Guide guide,
        GuideText text,
        Optional<Audience> audience,
        boolean overdue,
        String reviewed,
        List<Country> countries,
        StateNames names,
        boolean leaflets) {

    /// Whether it is a file, where no question in an address is answered.
    public boolean copy() {
        return countries.isEmpty();
    }

    /// The parts in the order in which they are shown here.
    public List<Part> parts() {
        var parts = new ArrayList<>(text.parts().keySet());
        audience.map(Audience::part).filter(parts::remove).ifPresent(parts::addFirst);
        return List.copyOf(parts);
    }

    public boolean chosen(Audience one) {
        return audience.filter(one::equals).isPresent();
    }

    public String name(Country country, Language language) {
        return names.name(country, language);
    }

    /// The question of addresses that stay with the audience.
    public String question() {
        return audience.map(one -> "?for=" + one.written()).orElse("");
    }
}
