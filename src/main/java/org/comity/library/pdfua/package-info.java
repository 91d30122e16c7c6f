/// PDFs held against PDF/UA by veraPDF. Nothing here runs inside a node: a program of its own, with bounds, does.
@NullMarked
package org.comity.library.pdfua;

import org.jspecify.annotations.NullMarked;
