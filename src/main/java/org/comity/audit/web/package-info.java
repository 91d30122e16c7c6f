/// The public log over HTTP.
@NullMarked
package org.comity.audit.web;

import org.jspecify.annotations.NullMarked;
