/// Figures as pages, as files and for programs.
@NullMarked
package org.comity.statistics.web;

import org.jspecify.annotations.NullMarked;
