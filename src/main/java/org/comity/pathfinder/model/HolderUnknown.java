package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// What can be said while nobody knows who holds the data: whether the asking State takes part at all, and where to
/// find out. Its own 24/7 point asks the network, which gives advice and locates (35(1)(a), 35(1)(c)).
public final class HolderUnknown {

    private static final BothParties PARTIES = new BothParties("35(1)");
    private static final ProtocolInForce PROTOCOL = new ProtocolInForce();
    private static final Finding NETWORK =
            Finding.supports("35(1)", "network").about(Topic.SCOPE).naming(Blank.REQUESTING);
    private static final Finding WHERE = Finding.unknown("29(2)(d)", "holder.unknown")
            .forcing(Status.UNKNOWN)
            .about(Topic.ADDRESSEE);

    /// What may be said, as rules: for whoever wants to read them.
    static final RulesOfLaw RULES = new RulesOfLaw(
            Measure.CONTACT_POINTS,
            Function.CONTACT_POINT,
            Channel.CONTACT_POINTS,
            Optional.empty(),
            List.of(),
            List.of(PARTIES),
            List.of(Rule.stating(NETWORK), Rule.stating(WHERE)));

    private final StateOnDay from;

    public HolderUnknown(Country from, LawOnDay law) {
        this.from = law.state(from);
    }

    /// The path that finds the holder.
    public LegalPath network() {
        var party = PARTIES.of(from);
        var findings = new ArrayList<Finding>(List.of(party));
        var status = MeasureLaw.forced(Status.AVAILABLE, findings);
        if (status != Status.UNAVAILABLE) {
            findings.add(NETWORK.naming(from.named()));
        }
        return new LegalPath(
                Measure.CONTACT_POINTS,
                Optional.of(from.country()),
                status,
                Optional.empty(),
                "locate",
                new Addressee(Function.CONTACT_POINT, from.named(Function.CONTACT_POINT), List.of()),
                Channel.CONTACT_POINTS,
                List.of(),
                Optional.empty(),
                List.of(),
                findings);
    }

    /// A measure whose State is not known: unknown, unless the asking State itself is outside.
    public LegalPath judge(MeasureLaw law, String because) {
        var findings = new ArrayList<Finding>();
        if (law.measure().citation().treaty().equals(ArticleRef.SECOND_PROTOCOL)) {
            findings.addAll(PROTOCOL.of(from));
            if (law.measure().equals(Measure.SUBSCRIBER_FROM_PROVIDER)) {
                findings.addAll(DirectOrdersReserved.ofRequesting(from));
            }
        } else {
            findings.add(PARTIES.of(from));
        }
        findings.add(WHERE);
        return new LegalPath(
                law.measure(),
                Optional.empty(),
                MeasureLaw.forced(Status.AVAILABLE, findings),
                Optional.empty(),
                because,
                new Addressee(law.way().addressee(), List.of(), List.of()),
                law.way().channel(),
                List.of(),
                law.timeLimit(),
                law.requires(),
                findings);
    }
}
