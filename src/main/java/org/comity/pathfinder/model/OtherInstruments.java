package org.comity.pathfinder.model;

import java.util.Comparator;
import java.util.List;
import org.comity.treaties.InstrumentFact;
import org.comity.treaties.TreatyFacts;

/// The legal bases beside the Convention that the facts hold, the closer union of States first.
final class OtherInstruments {

    /// The order in which they are tried: acts of the Union between its members, then agreements with it, then treaties
    /// from the special to the general, then what binds nobody. One that is missing here comes before the latter.
    private static final List<String> ORDER = List.of(
            "EU-EEVID",
            "EU-EIO",
            "EU-EAW",
            "EU-MLA2000",
            "CLOUD-US-GB",
            "CLOUD-US-AU",
            "EU-US-MLA",
            "EU-JP-MLA",
            "EU-UK-TCA",
            "ETS182",
            "ETS099",
            "ETS030",
            "ETS024",
            "ARAB-CYBER",
            "OAS-MLA",
            "UNTOC",
            "UN-CYBERCRIME-2024",
            "HARARE");

    /// Entries that stand for kinds of treaties and not for one: each has a law of its own.
    private static final List<String> GENERIC = List.of("BILATERAL-MLAT", "COMITY");

    private OtherInstruments() {}

    static List<InstrumentLaw> of(TreatyFacts facts) {
        return facts.instruments().stream()
                .filter(instrument -> !GENERIC.contains(instrument.id()))
                .filter(instrument -> !instrument.needs().isEmpty())
                .sorted(Comparator.comparingInt(OtherInstruments::place))
                .map(InstrumentLaw::new)
                .toList();
    }

    private static int place(InstrumentFact instrument) {
        var place = ORDER.indexOf(instrument.id());
        return place < 0 ? ORDER.indexOf("HARARE") : place;
    }
}
