package org.comity.evidence.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.audit.proof.ArchiveForm;

/// What the files of a package are called and in which order they stand. None comes from whoever brought the evidence,
/// so none leads out of a folder.
public final class PackageNames {

    public static final String MIMETYPE = "mimetype";
    public static final String ASIC_MANIFEST = "META-INF/ASiCManifest.xml";
    public static final String SIGNATURE = "META-INF/signature.p7s";
    public static final String HANDED_OVER_MANIFEST = "META-INF/ASiCManifest-handover.xml";
    public static final String HANDED_OVER_SIGNATURE = "META-INF/signature-handover.p7s";
    public static final String MANIFEST = "manifest.json";
    public static final String CUSTODY = "custody.json";
    public static final String INDEX = "index.html";
    public static final String SUMS = "SHA256SUMS";
    public static final String CASE = "case.jsonld";

    /// What `mimetype` holds (ETSI EN 319 162-1, 4.4.2).
    public static final String CONTAINER = "application/vnd.etsi.asic-e+zip";

    /// Digits of a ZIP entry's count are sixteen bits, and a page of more is read by nobody.
    public static final int MOST_FILES = 10_000;

    /// Of every file that came in, and of what happened to the package afterwards: with the files they still fit in
    /// the sixteen bits.
    public static final int MOST_RECEIPTS = 50_000;

    private static final int FIXED = 10;
    private static final int LONGEST = 41;

    private static final String RECEIPTS = "receipts/";
    private static final String DATA = "data/";
    private static final String FILE_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern NAME = Pattern.compile(
            "mimetype|META-INF/ASiCManifest(-handover)?\\.xml|META-INF/signature(-handover)?\\.p7s|manifest\\.json"
                    + "|custody\\.json|index\\.html|SHA256SUMS|case\\.jsonld|receipts/[0-9]{5}\\.json|data/" + FILE_ID);

    /// What the archive can be. It may be as large as it likes: nothing of it is held whole but the small files.
    static final ArchiveForm ARCHIVE =
            new ArchiveForm(PackageNames::known, LONGEST, FIXED + MOST_RECEIPTS + MOST_FILES, Long.MAX_VALUE);

    private PackageNames() {}

    /// @param number from 1
    public static String receipt(int number) {
        return "%s%05d.json".formatted(RECEIPTS, number);
    }

    public static String data(PackageManifest.Part part) {
        return DATA + part.id();
    }

    static boolean isReceipt(String name) {
        return name.startsWith(RECEIPTS);
    }

    static boolean isData(String name) {
        return name.startsWith(DATA);
    }

    static boolean known(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean isFileId(String id) {
        return known(DATA + id);
    }

    /// What no seal can cover: the seal over everything with its list, and the file that stands before all.
    static boolean isAroundTheSeal(String name) {
        return name.equals(MIMETYPE) || name.equals(ASIC_MANIFEST) || name.equals(SIGNATURE);
    }

    /// All of them, in their order.
    ///
    /// @param handedOver whether the seal of the handing over is among them
    static List<String> all(PackageManifest manifest, boolean handedOver, int receipts) {
        var names = new ArrayList<>(List.of(MIMETYPE, ASIC_MANIFEST, SIGNATURE));
        if (handedOver) {
            names.addAll(List.of(HANDED_OVER_MANIFEST, HANDED_OVER_SIGNATURE));
        }
        names.addAll(List.of(INDEX, MANIFEST, CUSTODY, CASE, SUMS));
        for (var number = 1; number <= receipts; number++) {
            names.add(receipt(number));
        }
        manifest.files().forEach(part -> names.add(data(part)));
        return names;
    }
}
