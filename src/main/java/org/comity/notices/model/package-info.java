/// Notices in plain Java: what is told, to whom, when.
@NullMarked
package org.comity.notices.model;

import org.jspecify.annotations.NullMarked;
