/// A signature in a PDF, or beside bytes of any kind.
@NullMarked
package org.comity.seals.pdf;

import org.jspecify.annotations.NullMarked;
