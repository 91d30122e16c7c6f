/// How somebody joins, in plain Java: the application, and the one table of what may happen to it.
@NullMarked
package org.comity.identity.model;

import org.jspecify.annotations.NullMarked;
