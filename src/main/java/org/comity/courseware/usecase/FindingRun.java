package org.comity.courseware.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.courseware.model.PackedFile;
import org.comity.courseware.store.AttemptStore;
import org.comity.courseware.store.PackageFolder;
import org.comity.courseware.store.PackageStore;
import org.comity.identity.Directory;
import org.comity.vocabulary.Language;

/// What a ticket opens, asked anew each time: nothing once it is over or another was given, the package was
/// withdrawn, or the person has no place here any more.
public class FindingRun {

    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final AttemptStore attempts;
    private final PackageStore packages;
    private final PackageFolder folder;
    private final Directory directory;
    private final Clock clock;

    public FindingRun(
            AttemptStore attempts, PackageStore packages, PackageFolder folder, Directory directory, Clock clock) {
        this.attempts = attempts;
        this.packages = packages;
        this.folder = folder;
        this.directory = directory;
        this.clock = clock;
    }

    public Optional<Run> find(String ticket) {
        if (!TICKET.matcher(ticket).matches()) {
            return Optional.empty();
        }
        return attempts.find(Launching.digest(ticket), clock.instant())
                .filter(found -> directory.person(found.attempt().person()).isPresent())
                .flatMap(found -> packages.find(found.attempt().number())
                        .map(version -> new Run(
                                found.attempt(),
                                version,
                                Language.ofCode(found.language()).orElse(Language.ENGLISH))));
    }

    /// A file of the package.
    public Optional<PackedFile> file(Run run, String name) throws IOException {
        var archive = folder.place(run.version().digest());
        return Files.isRegularFile(archive) ? PackedFile.in(archive, name) : Optional.empty();
    }
}
