package org.comity.profiles;

/// The names of paragraphs and words in the Word file of a profile: what says to a reader what each of them is, in any
/// language.
public final class ProfileStyles {

    public static final String OURS = "Comity";
    public static final String ARTICLE = "ComityArticle";
    public static final String ACT = "ComityAct";
    public static final String PLACE = "ComityPlace";
    public static final String IDENTIFIER = "ComityIdentifier";
    public static final String TERRITORY = "ComityTerritory";
    public static final String PENALTY = "ComityPenalty";
    public static final String FROM = "ComityFrom";
    public static final String TO = "ComityTo";
    public static final String NOTE = "ComityNote";
    /// Followed by the language.
    public static final String OFFICIAL_TEXT = "ComityOfficialText-";
    /// Followed by the language.
    public static final String TEXT = "ComityText-";
    public static final String TEXT_SOURCE = "ComityTextSource";
    /// What stands there for people and is not read.
    public static final String ASIDE = "ComityAside";
    /// Words before a value, which are not part of it.
    public static final String LABEL = "ComityLabel";

    private ProfileStyles() {}
}
