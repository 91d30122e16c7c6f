package org.comity.library.model;

import java.util.Set;

/// What a rule of PDF/UA is about, so that failed rules can be told in plain words.
public enum UaTopic {
    /// Without tags no reading order, headings or tables reach a screen reader.
    TAGS,
    STRUCTURE,
    HEADINGS,
    TABLES,
    LISTS,
    ALTERNATIVES,
    LANGUAGE,
    LINKS_AND_FORMS,
    TITLE,
    FONTS,
    /// The file does not say of itself that it conforms.
    DECLARATION,
    OTHER;

    private static final Set<String> OF_TAGS = Set.of("6.2", "8.2.1", "8.2.2");
    private static final Set<String> OF_TITLE = Set.of("8.11.1", "8.11.2");
    private static final Set<Integer> OF_TAGS_IN_7_1 = Set.of(1, 2, 3, 4, 11, 12);
    private static final Set<Integer> OF_TITLE_IN_7_1 = Set.of(8, 9, 10);

    /// @param clause of ISO 14289
    /// @param test its number in the profile of veraPDF
    /// @param words what the profile says the rule is about
    public static UaTopic of(String clause, int test, Set<String> words) {
        if (clause.equals("5")) {
            return DECLARATION;
        }
        if (OF_TAGS.contains(clause) || (clause.equals("7.1") && OF_TAGS_IN_7_1.contains(test))) {
            return TAGS;
        }
        if (OF_TITLE.contains(clause) || (clause.equals("7.1") && OF_TITLE_IN_7_1.contains(test))) {
            return TITLE;
        }
        return of(words);
    }

    private static UaTopic of(Set<String> words) {
        if (words.contains("lang")) {
            return LANGUAGE;
        }
        if (words.contains("annotation") || words.contains("page")) {
            return LINKS_AND_FORMS;
        }
        if (words.contains("alt-text") || words.contains("figure")) {
            return ALTERNATIVES;
        }
        if (words.contains("table")) {
            return TABLES;
        }
        if (words.contains("list")) {
            return LISTS;
        }
        if (words.contains("heading")) {
            return HEADINGS;
        }
        if (words.contains("structure")) {
            return STRUCTURE;
        }
        if (words.contains("artifact")) {
            return TAGS;
        }
        return words.contains("font") || words.contains("text") ? FONTS : OTHER;
    }
}
