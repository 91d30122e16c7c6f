/// Assessments for everyone, for those who reply, and for the secretariat.
@NullMarked
package org.comity.assessments.web;

import org.jspecify.annotations.NullMarked;
