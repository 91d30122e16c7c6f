package org.comity.library.web;

import java.util.List;
import org.comity.library.ArticleSpan;
import org.comity.library.DocumentReference;
import org.comity.library.Edition;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.vocabulary.Sha256;

/// Works for programs.
final class LibraryJson {

    private LibraryJson() {}

    /// @param total how many fit; `works` holds a page of them
    record WorkList(int total, int page, List<PublishedWork> works) {}

    /// @param disclaimer what must go with every copy and citation, in English
    record PublishedWork(
            String id,
            String address,
            String title,
            String kind,
            String authority,
            String disclaimer,
            String reference,
            String referenceStanding,
            String date,
            List<String> languages,
            List<String> provisions,
            String replacedBy,
            List<PublishedVersion> versions,
            WorkSource source,
            String changed) {}

    record PublishedVersion(
            String label, boolean draft, String date, String act, String authority, List<PublishedVariant> variants) {}

    record PublishedVariant(String language, String title, boolean official, String address, String digest) {}

    record WorkSource(String text, String standing, String note) {}

    static PublishedWork of(Work work, String disclaimer) {
        return new PublishedWork(
                work.id().slug(),
                "/en" + work.path(),
                work.title("en"),
                work.kind().written(),
                work.bearing().written(),
                disclaimer,
                work.reference().map(DocumentReference::text).orElse(""),
                work.reference().isPresent() ? work.referenceStanding().written() : "",
                work.current().date(),
                work.languages(),
                work.concerns().stream().map(ArticleSpan::written).toList(),
                work.replacedBy().map(WorkId::slug).orElse(""),
                work.editions().reversed().stream()
                        .map(edition -> version(work, edition))
                        .toList(),
                new WorkSource(
                        work.source().text(),
                        work.source().standing().written(),
                        work.source().note()),
                work.changed().toString());
    }

    private static PublishedVersion version(Work work, Edition edition) {
        return new PublishedVersion(
                edition.label(),
                edition.draft(),
                edition.date(),
                edition.act(),
                work.authorityOf(edition).written(),
                edition.variants().stream().map(LibraryJson::variant).toList());
    }

    private static PublishedVariant variant(Variant variant) {
        return new PublishedVariant(
                variant.language(),
                variant.title(),
                variant.official(),
                variant.address(),
                variant.file().map(Sha256::hex).orElse(""));
    }
}
