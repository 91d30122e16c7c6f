/// The board over HTTP.
@NullMarked
package org.comity.inbox.web;

import org.jspecify.annotations.NullMarked;
