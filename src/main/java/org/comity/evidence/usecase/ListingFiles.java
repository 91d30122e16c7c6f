package org.comity.evidence.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.evidence.EvidenceSettings;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile;
import org.comity.evidence.store.FileStore;
import org.comity.identity.Officer;
import org.comity.vault.CaseKeyId;

/// Lists the files of a package, some hundred at a time.
public class ListingFiles {

    /// What fits on a page.
    public static final int AT_ONCE = 200;

    private final OpenPackages packages;
    private final FileStore files;
    private final EvidenceSettings settings;

    public ListingFiles(OpenPackages packages, FileStore files, EvidenceSettings settings) {
        this.packages = packages;
        this.files = files;
        this.settings = settings;
    }

    /// @param files those on this page, taken out ones too
    /// @param count of all that are in the package
    /// @param bytes of all together
    /// @param next the number after which the next page begins, 0 when there is none
    public record Listed(List<EvidenceFile> files, int count, long bytes, int next, EvidenceSettings limits) {

        public Listed {
            files = List.copyOf(files);
        }
    }

    /// For an officer who may fill the package now.
    ///
    /// @param after the number of the last file that is not wanted
    public Optional<Listed> list(PackageId id, Officer officer, int after) {
        return packages.open(id, officer).map(opened -> list(id, opened.key(), after));
    }

    /// For whoever may look into the package, which is not asked here.
    public Listed list(PackageId id, CaseKeyId key, int after) {
        var found = files.of(id, after, AT_ONCE + 1, key);
        var shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        var filled = files.filled(id);
        var next = found.size() > AT_ONCE ? shown.getLast().number() : 0;
        return new Listed(shown, filled.files(), filled.bytes(), next, settings);
    }
}
