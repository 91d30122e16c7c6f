/// A request on paper: the fields of the T-CY template T-CY(2018)11 as a bilingual document.
@NullMarked
package org.comity.requests.paper;

import org.jspecify.annotations.NullMarked;
