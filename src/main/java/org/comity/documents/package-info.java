/// Formal bilingual documents, printed as archival and accessible PDF (PDF/A-3a, ISO 19005-3; PDF/UA-1, ISO 14289-1),
/// and written as Word files for those who must edit them ([org.comity.documents.WordFile]).
///
/// Front door: a caller fills a [org.comity.documents.BilingualDocument] and gives it to
/// [org.comity.documents.DocumentPress]; a form asks [org.comity.documents.Printable] first whether what was typed can
/// be printed at all. The same document always gives the same bytes.
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"vocabulary", "web"})
@NullMarked
package org.comity.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
