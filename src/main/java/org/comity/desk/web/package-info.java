/// Pages of the desk.
@NullMarked
package org.comity.desk.web;

import org.jspecify.annotations.NullMarked;
