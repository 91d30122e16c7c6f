/// The library's pages, files, feeds and interfaces.
@NullMarked
package org.comity.library.web;

import org.jspecify.annotations.NullMarked;
