/// Courses as files, what a quiz makes of answers, and what follows from what somebody reached; plain Java.
@NullMarked
package org.comity.training.model;

import org.jspecify.annotations.NullMarked;
