/// Rules of where to report, pure: no Spring, no SQL, no HTTP.
@NullMarked
package org.comity.help.model;

import org.jspecify.annotations.NullMarked;
