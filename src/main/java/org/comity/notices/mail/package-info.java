/// Letters: their words, their encryption, and the way to the mail server.
@NullMarked
package org.comity.notices.mail;

import org.jspecify.annotations.NullMarked;
