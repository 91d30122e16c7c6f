package org.comity.pathfinder.model;

import java.util.List;
import java.util.Map;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.LegalPath.Channel;

/// What the facts do not say of an instrument beside the Convention: who is addressed in it and under which conditions
/// it works between two States. An instrument that is missing here is a treaty of mutual assistance between central
/// authorities, open to whoever is in its list: for such a one, data are enough.
///
/// @param missing what it means that a State is missing from its list
/// @param assistance whether it is a treaty on mutual assistance in the sense of Article 27(1) of the Convention
/// @param conditions what must hold between the two beside that both are bound
record Basis(Function addressee, Channel channel, Missing missing, boolean assistance, List<Rule> conditions) {

    /// What it means that a State is missing from a list.
    enum Missing {
        /// It is no party.
        NO_PARTY,
        /// A member of the European Union may be one all the same, another State is none.
        UNKNOWN_WITHIN_THE_UNION,
        /// It may be one all the same.
        UNKNOWN;

        boolean maySurprise(StateOnDay state) {
            return switch (this) {
                case NO_PARTY -> false;
                case UNKNOWN_WITHIN_THE_UNION -> state.inTheUnion();
                case UNKNOWN -> true;
            };
        }
    }

    private static final Function CENTRAL = Function.CENTRAL_AUTHORITY;
    private static final Function JUDICIAL = Function.JUDICIAL_AUTHORITY;

    /// For an instrument of which nothing more is known.
    private static final Basis PLAIN = assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES);

    private static final Map<String, Basis> TABLE = Map.ofEntries(
            Map.entry("ETS030", assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES).wholeList()),
            Map.entry("ETS099", assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES).with(new Together("ETS030"))),
            Map.entry(
                    "ETS182",
                    assistance(JUDICIAL, Channel.JUDICIAL_AUTHORITIES)
                            .wholeList()
                            .with(new Together("ETS030"))),
            Map.entry(
                    "ETS024",
                    extradition(Function.EXTRADITION_AUTHORITY, Channel.DIPLOMATIC)
                            .wholeList()
                            .with(new ReplacedInTheUnion("EU-EAW"))),
            Map.entry("UNTOC", assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES).with(new SeriousOrganisedCrime())),
            Map.entry(
                    "EU-EIO", assistance(JUDICIAL, Channel.JUDICIAL_AUTHORITIES).listOfTheUnion()),
            Map.entry(
                    "EU-MLA2000",
                    assistance(JUDICIAL, Channel.JUDICIAL_AUTHORITIES).listOfTheUnion()),
            Map.entry(
                    "EU-EAW",
                    extradition(JUDICIAL, Channel.JUDICIAL_AUTHORITIES).listOfTheUnion()),
            Map.entry("EU-EEVID", toProviders()),
            Map.entry("CLOUD-US-GB", toProviders()),
            Map.entry("CLOUD-US-AU", toProviders()),
            Map.entry(
                    "EU-UK-TCA",
                    assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES)
                            .listOfTheUnion()
                            .with(new AcrossTheUnion())),
            Map.entry(
                    "EU-US-MLA",
                    assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES)
                            .listOfTheUnion()
                            .with(new AcrossTheUnion())),
            Map.entry(
                    "EU-JP-MLA",
                    assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES)
                            .listOfTheUnion()
                            .with(new AcrossTheUnion())),
            Map.entry(
                    "ARAB-CYBER",
                    assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES).wholeList()),
            Map.entry("HARARE", soft(Channel.CENTRAL_AUTHORITIES)),
            Map.entry(
                    "UN-CYBERCRIME-2024",
                    assistance(CENTRAL, Channel.CENTRAL_AUTHORITIES).wholeList().with(new NotYetInForce())));

    static Basis of(String instrument) {
        return TABLE.getOrDefault(instrument, PLAIN);
    }

    private static Basis assistance(Function addressee, Channel channel) {
        return new Basis(addressee, channel, Missing.UNKNOWN, true, List.of());
    }

    private static Basis extradition(Function addressee, Channel channel) {
        return new Basis(addressee, channel, Missing.UNKNOWN, false, List.of());
    }

    private static Basis toProviders() {
        return new Basis(Function.SERVICE_PROVIDER, Channel.TO_THE_ENTITY, Missing.NO_PARTY, false, List.of());
    }

    /// A scheme that binds nobody.
    private static Basis soft(Channel channel) {
        return new Basis(CENTRAL, channel, Missing.NO_PARTY, false, List.of(new NotBinding()));
    }

    private Basis wholeList() {
        return new Basis(addressee, channel, Missing.NO_PARTY, assistance, conditions);
    }

    private Basis listOfTheUnion() {
        return new Basis(addressee, channel, Missing.UNKNOWN_WITHIN_THE_UNION, assistance, conditions);
    }

    private Basis with(Rule condition) {
        return new Basis(addressee, channel, missing, assistance, List.of(condition));
    }
}
