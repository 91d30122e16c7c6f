/// What an assessment is made of, in plain Java.
@NullMarked
package org.comity.assessments.model;

import org.jspecify.annotations.NullMarked;
