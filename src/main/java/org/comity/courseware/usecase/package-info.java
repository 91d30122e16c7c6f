/// What is done with packages: bringing, running, keeping progress, reporting.
@NullMarked
package org.comity.courseware.usecase;

import org.jspecify.annotations.NullMarked;
