package org.comity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.vocabulary.Language;

/// What a module has that is new to everyone: a bean of the module, told to the first page. From memory; asks no
/// database.
public interface WhatIsNew {

    /// Another text whenever [#newest] may say something else on the same day.
    String revision();

    /// The newest first.
    ///
    /// @param today for what is over after a day
    /// @param most how many at most
    List<Novelty> newest(Language language, LocalDate today, int most);

    /// One thing that is new.
    ///
    /// @param kind what it is, in the reader's language
    /// @param titleLanguage two or three small letters (ISO 639)
    /// @param path of its page, without the language
    record Novelty(String kind, String title, String titleLanguage, Instant since, String path) {}
}
