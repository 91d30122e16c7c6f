/// Pages, files and feed of the directory.
@NullMarked
package org.comity.directory.web;

import org.jspecify.annotations.NullMarked;
