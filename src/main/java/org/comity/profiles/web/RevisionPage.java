package org.comity.profiles.web;

import java.util.List;
import java.util.Optional;
import org.comity.profiles.Profile;
import org.comity.profiles.Verification;
import org.comity.profiles.Version;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.WikiImage;

/// One revision of a State's profile: what it changed, and who answers for it.
///
/// @param newest the number of the newest revision
/// @param images those it put into texts
/// @param restorable whether the reader may propose to put it back
public record RevisionPage(
        String name,
        Proposal proposal,
        int number,
        int newest,
        Optional<Verification> verified,
        List<WikiImage> images,
        boolean restorable) {

    static Optional<Verification> verified(Profile profile, int number) {
        return profile.versions().values().stream()
                .flatMap(all -> all.stream())
                .filter(version -> version.revision() == number)
                .findFirst()
                .flatMap(Version::verified);
    }
}
