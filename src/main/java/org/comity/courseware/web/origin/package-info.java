/// The other origin: packages, what they may ask for, and nothing else. None of the filters, sessions and pages
/// of this program stands there.
@NullMarked
package org.comity.courseware.web.origin;

import org.jspecify.annotations.NullMarked;
