package org.comity.courseware.model;

/// A package that is not taken: why, and where in it.
public final class PackageRefused extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PLACE = 120;

    /// What whoever brought it is told.
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        /// Not a ZIP file, or a broken one.
        NOT_ZIP,
        TOO_MANY_FILES,
        /// All files together, or one, unpack to more than is taken.
        TOO_MUCH,
        /// A file is packed more tightly than honest ones are.
        RATIO,
        /// A name that leads out of the package, or that not every system reads alike.
        NAME,
        /// Two names that differ in capitals alone, or not at all.
        SAME_NAME,
        /// An archive, or a program for an operating system, in the package.
        NESTED,
        /// A file that cannot be unpacked.
        UNREADABLE,
        NO_MANIFEST,
        /// The manifest lies in a folder.
        NOT_AT_ROOT,
        /// The manifest declares a document type or an entity.
        DOCTYPE,
        /// The manifest is no XML, or larger or deeper than is taken.
        MANIFEST,
        /// Of a version, or an edition, that is not run.
        VERSION,
        /// An element or attribute that must be there is not.
        MISSING,
        /// What an element or attribute says is not what it may say.
        INVALID,
        /// Two things of one name.
        REPEATED,
        /// A name that leads to nothing in the manifest.
        DANGLING,
        /// A file that is named and not there.
        NO_FILE,
        /// What is run lies elsewhere than in the package.
        ELSEWHERE,
        /// Nothing in it can be run.
        NOTHING_TO_RUN,
        /// The scanner found something.
        INFECTED,
        /// The scanner is configured and does not answer.
        SCANNER_SILENT
    }

    private final Reason reason;
    private final String where;

    public PackageRefused(Reason reason, String where) {
        super(reason.name());
        this.reason = reason;
        this.where = shown(where);
    }

    public PackageRefused(Reason reason) {
        this(reason, "");
    }

    public Reason reason() {
        return reason;
    }

    /// A name in the package, such as of a file or an element: fit to be shown.
    public String where() {
        return where;
    }

    /// What a stranger chose, without what cannot be seen, and not longer than a line.
    private static String shown(String where) {
        var visible = where.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\uFFFD\\u2028\\u2029]", "\u2423");
        return visible.length() <= LONGEST_PLACE ? visible : visible.substring(0, LONGEST_PLACE - 1) + "\u2026";
    }
}
