/// The only place with SQL and with files of packages.
@NullMarked
package org.comity.courseware.store;

import org.jspecify.annotations.NullMarked;
