package org.comity.profiles.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.profiles.Freshness;
import org.comity.profiles.Profile;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.profiles.model.WikiText;
import org.comity.vocabulary.Language;
import org.comity.web.View;

/// A country wiki in the reader's language, or else in English, or else in whatever language a section is written.
public record WikiPage(Profile profile, String name, WikiText wiki, View view) {

    /// A section as it is read.
    ///
    /// @param html harmless
    /// @param others languages it is written in too
    public record Read(Section section, Language language, String html, Freshness freshness, List<Language> others) {}

    public Optional<Read> read(Section section) {
        var written = profile.languages(section);
        return Stream.concat(Stream.of(view.language(), Language.ENGLISH), written.stream())
                .filter(written::contains)
                .findFirst()
                .flatMap(language -> read(section, language, written));
    }

    private Optional<Read> read(Section section, Language language, List<Language> written) {
        return profile.section(section, language)
                .flatMap(version -> version.as(SectionText.class)
                        .map(text -> new Read(
                                section,
                                language,
                                wiki.html(
                                        text.markdown(),
                                        section.name().toLowerCase(Locale.ROOT) + "-",
                                        view.text("profiles.wiki.back")),
                                profile.freshness(version),
                                written.stream()
                                        .filter(other -> other != language)
                                        .toList())));
    }

    public List<Section> sections() {
        return Arrays.asList(Section.values());
    }
}
