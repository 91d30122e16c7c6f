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
import org.comity.profiles.model.KeptWikiTexts;
import org.comity.profiles.model.Pictures;
import org.comity.profiles.model.Watched;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.View;

/// A country wiki in the reader's language, or else in English, or else in whatever language a section is written.
///
/// @param pictures those its texts may refer to
/// @param buttons to watch a section, one for each
public record WikiPage(
        Profile profile, String name, KeptWikiTexts wiki, Pictures pictures, View view, List<WatchButton> buttons) {

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
                                        view.text("profiles.wiki.back"),
                                        pictures),
                                profile.freshness(version),
                                written.stream()
                                        .filter(other -> other != language)
                                        .toList())));
    }

    static List<Watched> watchable(Country state) {
        return Arrays.stream(Section.values())
                .<Watched>map(section -> new Watched.OfSection(state, section))
                .toList();
    }

    public WatchButton button(Section section) {
        var what = new Watched.OfSection(profile.state(), section);
        return buttons.stream()
                .filter(button -> button.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    public List<Section> sections() {
        return Arrays.asList(Section.values());
    }
}
