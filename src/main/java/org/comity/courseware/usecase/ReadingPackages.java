package org.comity.courseware.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.courseware.CoursePackage;
import org.comity.courseware.PackageId;
import org.comity.courseware.model.PackageVersion;
import org.comity.courseware.store.PackageStore;
import org.comity.identity.Person;

/// Packages for those who keep them, and for those who may run one.
public class ReadingPackages {

    private static final int VERSIONS = 50;

    private final PackageStore store;
    private final CoursewareAccess access;

    public ReadingPackages(PackageStore store, CoursewareAccess access) {
        this.store = store;
        this.access = access;
    }

    /// Every package, for those who keep them; empty for everyone else.
    public Optional<List<PackageVersion>> all(Person person) {
        return access.lists(person) ? Optional.of(store.all()) : Optional.empty();
    }

    /// A package in all its versions, the newest first, for those who keep them; none for everyone else.
    public List<PackageVersion> versions(Person person, PackageId id) {
        return access.lists(person) ? store.versions(id, VERSIONS) : List.of();
    }

    /// A package that this person may run.
    public Optional<CoursePackage> toRun(Person person, PackageId id) {
        return store.newest(id).map(PackageVersion::summary).filter(found -> access.runs(person, found));
    }
}
