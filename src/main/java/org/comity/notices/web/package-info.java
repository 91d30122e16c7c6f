/// Pages of notices, and how a person wants to be told.
@NullMarked
package org.comity.notices.web;

import org.jspecify.annotations.NullMarked;
