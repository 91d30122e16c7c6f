/// What a library is, in plain Java: works, their shelf, citations, harvesting.
@NullMarked
package org.comity.library.model;

import org.jspecify.annotations.NullMarked;
