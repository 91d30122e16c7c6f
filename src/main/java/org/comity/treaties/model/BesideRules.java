package org.comity.treaties.model;

import static org.comity.treaties.model.FactTable.BILATERAL_EXTRADITION;
import static org.comity.treaties.model.FactTable.BILATERAL_MLAT;
import static org.comity.treaties.model.FactTable.INSTRUMENTS;
import static org.comity.treaties.model.FactTable.LANGUAGES;
import static org.comity.treaties.model.FactTable.OTHER_ADHERENCE;
import static org.comity.treaties.model.FactTable.PROVIDERS;

import java.util.List;

/// The rules for the tables beside the Convention: instruments, who is bound by them, treaties between two States,
/// languages, providers.
final class BesideRules {

    private static final String NEED =
            "(preservation|subscriber|traffic|content|domain-registration|live-traffic|live-content"
                    + "|spontaneous|transborder|extradition|provisional-arrest|video-hearing|joint-team)";
    private static final String LANGUAGE = "[a-z]{2,3}(\\+[a-z]{2,3})*";
    private static final String YES_NO_CONDITIONS = "|(y|n|conditions)(; .+)?";
    private static final String WEB_ADDRESS = "|https?://[\\x21-\\x7e]{4,2000}";

    static final List<FactRule> FORM = List.of(
            new KnownWord("instrument_id", "(?=.{3,30}$)[A-Z][A-Z0-9]*(-[A-Z0-9]+)*", "a short name in capitals")
                    .on(INSTRUMENTS),
            new KnownWord("name_en", ".{2,250}", "a name").on(INSTRUMENTS),
            new KnownWord("name_fr", ".{2,250}", "a name").on(INSTRUMENTS),
            new KnownWord("kind", "multilateral|EU|bilateral|scheme", "a kind of instrument").on(INSTRUMENTS),
            new KnownWord("needs_offered", "|" + NEED + "(;" + NEED + ")*", "known needs").on(INSTRUMENTS),
            new KnownWord(
                            "status",
                            "party|signatory( \\(later acts not checked\\))?|ratified \\(not in force\\)|withdrawn"
                                    + "|not bound|scheme member|unclear",
                            "a status")
                    .on(OTHER_ADHERENCE),
            new KnownWord(
                            "kind",
                            "|ratification|accession|acceptance|approval|succession|agreement|EU agreement"
                                    + "|association agreement|executive agreement|bilateral instrument"
                                    + "|framework decision|regulation|transposition",
                            "an instrument")
                    .on(OTHER_ADHERENCE),
            new KnownWord("state_a", "[A-Z]{2}", "two capital letters (ISO 3166-1)")
                    .on(BILATERAL_MLAT, BILATERAL_EXTRADITION),
            new KnownWord("state_b", "[A-Z]{2}", "two capital letters (ISO 3166-1)")
                    .on(BILATERAL_MLAT, BILATERAL_EXTRADITION),
            new KnownWord("title", ".{3,250}", "a title").on(BILATERAL_MLAT, BILATERAL_EXTRADITION),
            new KnownWord("status", "in force|signed|unknown", "a status").on(BILATERAL_MLAT, BILATERAL_EXTRADITION),
            new KnownWord("languages_accepted", "|" + LANGUAGE + "(;" + LANGUAGE + ")*", "ISO 639 codes").on(LANGUAGES),
            new KnownWord("translation_required", YES_NO_CONDITIONS, "y, n or conditions").on(LANGUAGES),
            new KnownWord("electronic_accepted", YES_NO_CONDITIONS, "y, n or conditions").on(LANGUAGES),
            new KnownWord("name", ".{2,80}", "a name").on(PROVIDERS),
            new KnownWord("hq_iso2", "([A-Z]{2})?", "two capital letters (ISO 3166-1)").on(PROVIDERS),
            new KnownWord("hq_entity", ".{0,120}", "a company").on(PROVIDERS),
            new KnownWord("le_guidelines_url", WEB_ADDRESS, "a web address").on(PROVIDERS),
            new KnownWord("portal_url", WEB_ADDRESS, "a web address").on(PROVIDERS),
            new KnownWord("accepts_direct_foreign_subscriber_requests", "|y|n|conditions", "y, n or conditions")
                    .on(PROVIDERS),
            new KnownWord("preservation_days", "|[1-9]\\d{0,3}", "a number of days").on(PROVIDERS),
            new KnownWord("emergency_procedure", "|n|y(; .+)?", "y or n").on(PROVIDERS));

    static final List<FactRule> CONTENT = List.of(
            new KnownInstrument().on(OTHER_ADHERENCE),
            new OneHome().on(OTHER_ADHERENCE),
            new OtherStatusAgreesWithDates().on(OTHER_ADHERENCE),
            new OtherEntryIntoForce().on(OTHER_ADHERENCE),
            new KnownState("state_a").on(BILATERAL_MLAT, BILATERAL_EXTRADITION),
            new KnownState("state_b").on(BILATERAL_MLAT, BILATERAL_EXTRADITION),
            new BetweenTwoStates().on(BILATERAL_MLAT, BILATERAL_EXTRADITION),
            new KnownState("hq_iso2").on(PROVIDERS),
            new EstablishedInKnownStates().on(PROVIDERS),
            new OneProviderPerName().on(PROVIDERS));

    private BesideRules() {}
}
