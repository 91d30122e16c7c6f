/// Where assessments and replies are kept.
@NullMarked
package org.comity.assessments.store;

import org.jspecify.annotations.NullMarked;
