/// The pages for people it happened to, and what a request for one passes.
@NullMarked
package org.comity.help.web;

import org.jspecify.annotations.NullMarked;
