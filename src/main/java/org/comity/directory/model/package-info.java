/// Rules of the directory in plain Java.
@NullMarked
package org.comity.directory.model;

import org.jspecify.annotations.NullMarked;
