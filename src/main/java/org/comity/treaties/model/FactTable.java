package org.comity.treaties.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fact files: their names, columns and what tells one row from another.
@SuppressWarnings("ImmutableEnumChecker") // List.of and Set.of are immutable
public enum FactTable {
    STATES(
            "states.csv",
            "iso2 iso3 name_en name_fr official_languages_codes official_languages_en languages_basis region subregion"
                    + " coe_member eu_member un_member legal_tradition legal_tradition_basis source_url as_of",
            "iso2",
            "as_of"),
    TREATY_STATUS(
            "treaty_status.csv",
            "treaty iso2 state signature ratification_or_accession kind entry_into_force source_url as_of status"
                    + " source_standing note",
            "treaty iso2",
            "signature ratification_or_accession entry_into_force as_of"),
    DECLARATIONS(
            "declarations.csv",
            "treaty iso2 article kind effect languages_required channel_required source_url as_of status"
                    + " source_standing note",
            "treaty iso2 article kind effect",
            "as_of"),
    AUTHORITIES(
            "authorities_public.csv",
            "institution iso2 role_article source_url as_of source_standing note",
            "iso2 role_article institution",
            "as_of"),
    INSTRUMENTS(
            "instruments.csv",
            "instrument_id name_en name_fr kind opened in_force_since needs_offered channel time_limits source_url as_of"
                    + " source_standing note",
            "instrument_id",
            "opened in_force_since as_of"),
    OTHER_ADHERENCE(
            "other_adherence.csv",
            "treaty iso2 state signature ratification_or_accession kind entry_into_force source_url as_of status"
                    + " source_standing note",
            "treaty iso2",
            "signature ratification_or_accession entry_into_force as_of"),
    BILATERAL_MLAT(
            "bilateral_mlat.csv",
            "state_a state_b title signed in_force status source_url as_of source_standing note",
            "state_a state_b title signed",
            "signed in_force as_of"),
    BILATERAL_EXTRADITION(
            "bilateral_extradition.csv",
            "state_a state_b title signed in_force status source_url as_of source_standing note",
            "state_a state_b title signed",
            "signed in_force as_of"),
    LANGUAGES(
            "languages_channels.csv",
            "iso2 languages_accepted translation_required channel electronic_accepted source_url as_of source_standing"
                    + " note",
            "iso2",
            "as_of"),
    PROVIDERS(
            "providers.csv",
            "name hq_iso2 hq_entity establishments le_guidelines_url portal_name portal_url"
                    + " accepts_direct_foreign_subscriber_requests conditions preservation_days emergency_procedure"
                    + " user_notification data_retention_facts source_url as_of source_standing note",
            "name",
            "as_of");

    /// The tables there were in version 0.1. A set of facts that ends here is completed from the shipped ones.
    public static final List<FactTable> FIRST = List.of(STATES, TREATY_STATUS, DECLARATIONS, AUTHORITIES);

    private final String file;
    private final List<String> columns;
    private final List<String> key;
    private final Set<String> dates;

    FactTable(String file, String columns, String key, String dates) {
        this.file = file;
        this.columns = List.of(columns.split(" "));
        this.key = List.of(key.split(" "));
        this.dates = Set.of(dates.split(" "));
    }

    public static Optional<FactTable> ofFile(String name) {
        return Arrays.stream(values()).filter(table -> table.file.equals(name)).findFirst();
    }

    public String file() {
        return file;
    }

    /// In the order of the canonical file.
    public List<String> columns() {
        return columns;
    }

    /// The columns that together are unique.
    public List<String> key() {
        return key;
    }

    /// The columns that hold a day (ISO 8601) or nothing.
    public Set<String> dates() {
        return dates;
    }
}
