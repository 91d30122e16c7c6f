/// How a sealed package is written to one file that is a ZIP, an ASiC-E container and a page to read offline at once.
///
/// Front door: [org.comity.evidence.archive.WritingPackage].
@NullMarked
package org.comity.evidence.archive;

import org.jspecify.annotations.NullMarked;
