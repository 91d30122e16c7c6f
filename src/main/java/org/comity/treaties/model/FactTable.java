package org.comity.treaties.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The four fact files: their names, columns and what tells one row from another.
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
            "as_of");

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
