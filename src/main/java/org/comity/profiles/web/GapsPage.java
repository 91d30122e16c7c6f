package org.comity.profiles.web;

import java.util.List;
import org.comity.profiles.Instrument;
import org.comity.profiles.Profile;
import org.comity.profiles.model.Finding;
import org.comity.profiles.model.LawCell;

/// What is missing in, or not known of, the law of a State towards an instrument.
///
/// @param cells one for each article
public record GapsPage(LawPlace place, Profile profile, String name, Instrument instrument, List<LawCell> cells) {

    /// What is said of the articles that are not carried out in full, the plainest gap first. Last what is no gap in
    /// law: what nobody here knows of.
    private static final List<Finding> ORDER = List.of(
            Finding.NONE,
            Finding.PARTIAL,
            Finding.OTHER_POWER,
            Finding.NOT_ASSESSED,
            Finding.NAMED,
            Finding.RECALLED,
            Finding.NOTHING_KNOWN);

    public GapsPage {
        cells = List.copyOf(cells);
    }

    public List<Finding> findings() {
        return ORDER.stream().filter(finding -> count(finding) > 0).toList();
    }

    public List<LawCell> cells(Finding finding) {
        return cells.stream().filter(cell -> cell.finding() == finding).toList();
    }

    public int count(Finding finding) {
        return cells(finding).size();
    }

    public boolean answered() {
        return profile.attested().isPresent() || profile.revision() > 0;
    }

    public int undated() {
        return cells.stream().mapToInt(LawCell::undated).sum();
    }

    /// The provision's place in the profile.
    public String profileAddress(LawCell cell) {
        return Address.of("/states/" + cell.state().code() + "/profile")
                        .with("instrument", instrument == Instrument.CONVENTION ? "" : instrument.treaty())
                        .with("on", place.day())
                + "#a" + cell.article().provision();
    }
}
