/// Pages of the secretariat about packages, and the page that frames one.
@NullMarked
package org.comity.courseware.web;

import org.jspecify.annotations.NullMarked;
