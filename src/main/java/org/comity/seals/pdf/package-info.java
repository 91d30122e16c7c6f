/// A signature in a PDF.
@NullMarked
package org.comity.seals.pdf;

import org.jspecify.annotations.NullMarked;
