/// A request on paper: the form of its measure as a bilingual document, as PDF with the same as data inside
/// ([org.comity.requests.paper.RequestDocument]) and as a Word file. Forms stand in versions in the folder `paper`.
@NullMarked
package org.comity.requests.paper;

import org.jspecify.annotations.NullMarked;
