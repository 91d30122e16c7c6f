package org.comity.profiles.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.WhatIsNew;

/// Tells the first page which State said something new of its law, each State once.
public class ProfilesAreNew implements WhatIsNew {

    private final LegalProfiles profiles;
    private final StateNames names;
    private final Messages messages;

    public ProfilesAreNew(LegalProfiles profiles, StateNames names, Messages messages) {
        this.profiles = profiles;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public String revision() {
        return Long.toString(profiles.revision());
    }

    @Override
    public List<Novelty> newest(Language language, LocalDate today, int most) {
        return profiles.all().stream()
                .flatMap(profile -> changed(profile).map(at -> novelty(profile, at, language)).stream())
                .sorted(Comparator.comparing(Novelty::since).reversed())
                .limit(most)
                .toList();
    }

    /// When something of it was published last; empty while only the fact files speak.
    private static Optional<Instant> changed(Profile profile) {
        return profile.versions().values().stream()
                .flatMap(versions -> versions.getFirst().knownFrom().stream())
                .max(Comparator.naturalOrder());
    }

    private Novelty novelty(Profile profile, Instant since, Language language) {
        return new Novelty(
                messages.text(language, "profiles.isNew"),
                names.name(profile.state(), language),
                language.code(),
                since,
                "/states/" + profile.state() + "/profile");
    }
}
