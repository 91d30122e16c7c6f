/// What can be done with the directory.
@NullMarked
package org.comity.directory.usecase;

import org.jspecify.annotations.NullMarked;
