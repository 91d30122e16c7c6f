/// The story of a package of evidence, one class a chapter.
@NullMarked
package org.comity.evidence.usecase;

import org.jspecify.annotations.NullMarked;
