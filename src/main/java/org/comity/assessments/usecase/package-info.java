/// What is done with assessments, one class for each.
@NullMarked
package org.comity.assessments.usecase;

import org.jspecify.annotations.NullMarked;
